import PlumbServer

/// Options that make the reference server another one: with faults, with manners.
protocol BehaviourOptions: Sendable {
  var faults: [String] { get set }
  var manners: [String] { get set }
}

extension Flag where Options: BehaviourOptions {
  static var fault: Flag {
    Flag(
      "fault", "NAME", help: "A defect that the reference server is given.", isRepeatable: true
    ) { name, options throws(UsageError.Reason) in
      try NameList.faults.add(name, to: &options.faults)
    }
  }

  static var manner: Flag {
    Flag(
      "manner", "NAME", help: "A way of its own in which the reference server keeps the contract.",
      isRepeatable: true
    ) { name, options throws(UsageError.Reason) in
      try NameList.manners.add(name, to: &options.manners)
    }
  }
}

extension NameList {
  static let faults = NameList(
    kind: "fault", names: Fault.all.map(\.name), list: "plumb serve --list-faults lists them")
  static let manners = NameList(
    kind: "manner", names: Manner.all.map(\.name), list: "plumb serve --list-manners lists them")

  /// Adds a name of the list that is not there yet.
  fileprivate func add(_ name: String, to names: inout [String]) throws(UsageError.Reason) {
    let name = try check(name)
    if names.contains(name) { throw .repeatedName(name) }
    names.append(name)
  }
}
