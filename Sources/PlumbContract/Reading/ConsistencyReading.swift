import PlumbJSON

extension ContractBuilder {
  /// The longest window that a run would wait out after each write, in seconds.
  static let longestWindow = 600.0

  /// What an object of `x-plumb` says of requests at the same time; where it says nothing, what encloses it says.
  mutating func consistency(
    of node: DocumentNode?, promisedBy promise: Promise, within outer: Consistency
  ) -> Consistency {
    guard let node else { return outer }
    var consistency = outer
    if let written = node.member("consistency") {
      if let text = written.value.string {
        consistency.promised =
          reader.word(text, at: node, "consistency", of: "promise of consistency")
          ?? outer.promised
        consistency.promise = consistency.promised == .unspecified ? nil : promise
      } else {
        reader.report(
          .wrongType(expected: "a string", found: described(written.value)), at: written)
      }
    }
    if let written = node.member("settlesWithin") {
      if let seconds = written.value.number?.double, (0...Self.longestWindow).contains(seconds) {
        consistency.settlesWithin = .milliseconds(Int((seconds * 1_000).rounded(.up)))
      } else {
        reader.report(
          .wrongType(
            expected: "a number of seconds from 0 to \(Int(Self.longestWindow))",
            found: described(written.value)), at: written)
      }
    }
    return consistency
  }
}
