import PlumbJSON

extension ContractBuilder {
  /// The statuses that an `x-plumb` lets checks expect, in the order of the document.
  mutating func expectedStatuses(
    of node: DocumentNode, within promise: Promise
  ) -> [ExpectedStatuses] {
    guard let written = node.plumb?.member("expectedStatuses"),
      let object = reader.object(written)
    else { return [] }
    var expected: [ExpectedStatuses] = []
    for (check, node) in object.members {
      if let checks, !checks.contains(where: { $0.hasSameCodePoints(as: check) }) {
        reader.report(
          .unknownWord(check, of: "check that expects a status", allowed: checks), at: node)
        continue
      }
      let statuses = statuses(node)
      guard !statuses.isEmpty else { continue }
      expected.append(ExpectedStatuses(check: check, statuses: statuses, promise: promise))
    }
    return expected
  }

  private mutating func statuses(_ node: DocumentNode) -> [DocumentedResponse.Status] {
    guard node.value.array != nil else {
      reader.report(
        .wrongType(expected: "an array of statuses", found: described(node.value)), at: node)
      return []
    }
    var statuses: [DocumentedResponse.Status] = []
    for element in node.elements {
      let text = element.value.string ?? element.value.number?.text ?? ""
      guard let status = DocumentedResponse.Status(text), status != .others else {
        reader.report(
          .unknownWord(
            text.isEmpty ? described(element.value) : text, of: "status",
            allowed: ["100–599", "1XX–5XX"]), at: element)
        continue
      }
      statuses.append(status)
    }
    return statuses
  }
}
