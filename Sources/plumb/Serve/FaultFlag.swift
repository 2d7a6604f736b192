import PlumbServer

/// Options that give the reference server faults.
protocol FaultOptions: Sendable {
  var faults: [String] { get set }
}

extension Flag where Options: FaultOptions {
  static var fault: Flag {
    Flag(
      "fault", "NAME", help: "A defect that the reference server is given.", isRepeatable: true
    ) { name, options throws(UsageError.Reason) in
      let known = NameList(
        kind: "fault", names: Fault.all.map(\.name),
        list: "plumb serve --list-faults lists them")
      let name = try known.check(name)
      if options.faults.contains(name) { throw .repeatedName(name) }
      options.faults.append(name)
    }
  }
}
