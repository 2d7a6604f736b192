import PlumbJSON
import PlumbSchema

extension ContractBuilder {
  /// Finds out how each list is laid out: by `items` and `paging` of its `x-plumb`, else by the usual names.
  mutating func readListForms() {
    for index in operations.indices {
      let operation = operations[index]
      let note = listNotes[operation.key]
      guard operation.role?.action == .list,
        let resource = resources.first(where: { $0.name == operation.role?.resource })
      else {
        for word in ["items", "paging"] {
          guard let node = note?.member(word) else { continue }
          reader.report(
            .unknownMember(
              word, of: "an operation that lists no resource", suggestion: nil), at: node)
        }
        continue
      }
      let inference = ListFormInference(
        schemas: compiler.graph, operation: operation, resource: resource)
      let items =
        note?.member("items").flatMap { pointer($0, of: operation) } ?? inference.items
      guard let items else { continue }
      var form = ListForm(items: items)
      if let node = note?.member("paging") {
        form.paging = declaredPaging(node, of: operation, inference)
        form.isWhole = form.paging == nil
      } else {
        form.paging = inference.paging
      }
      operations[index].list = form
    }
  }

  /// The paging that an operation declares; nil where it says `none`, or says it wrong.
  private mutating func declaredPaging(
    _ written: DocumentNode, of operation: Operation, _ inference: ListFormInference
  ) -> Paging? {
    guard let node = reader.object(written),
      let by = reader.requiredString("by", of: node, called: "the paging")
    else { return nil }
    let words = PagingWord.allCases.map(\.rawValue)
    guard let word = PagingWord(rawValue: by) else {
      reader.report(
        .unknownWord(by, of: "way from page to page", allowed: words), at: node.member("by") ?? node
      )
      return nil
    }
    for member in node.members
    where !["by", "size", "more", "total"].contains(member.name)
      && !word.members.contains(member.name)
    {
      reader.report(
        .unknownMember(member.name, of: "paging by \(by)", suggestion: nil), at: member.node)
    }
    guard let way = way(word, node, of: operation, inference) else { return nil }
    return Paging(
      way, size: node.member("size").flatMap { parameter($0, of: operation) } ?? inference.size,
      more: node.member("more").flatMap { pointer($0, of: operation) } ?? inference.more,
      total: node.member("total").flatMap { pointer($0, of: operation) } ?? inference.total,
      positions: inference.positions,
      promise: reader.promise(
        of: DocumentNode(
          value: ["x-plumb": node.value], pointer: node.pointer, document: node.document),
        within: operation.promise))
  }

  private mutating func way(
    _ word: PagingWord, _ node: DocumentNode, of operation: Operation,
    _ inference: ListFormInference
  ) -> Paging.Way? {
    var parameter = ""
    if word.members.contains("parameter") {
      guard let member = required("parameter", of: node, word),
        let name = self.parameter(member, of: operation)
      else { return nil }
      parameter = name
    }
    var next: JSONPointer?
    if word.members.contains("next") {
      guard let member = required("next", of: node, word),
        let pointer = pointer(member, of: operation)
      else { return nil }
      next = pointer
    }
    switch (word, next) {
    case (.page, _):
      return .page(
        parameter: parameter,
        first: node.value["first"]?.int ?? inference.firstPage(of: parameter))
    case (.offset, _): return .offset(parameter: parameter)
    case (.cursor, let next?): return .cursor(parameter: parameter, next: next)
    case (.last, _): return .lastItem(parameter: parameter)
    case (.link, let next?): return .link(next: next)
    case (.header, _): return .header
    case (.none, _), (.cursor, nil), (.link, nil): return nil
    }
  }

  private mutating func required(
    _ name: String, of node: DocumentNode, _ word: PagingWord
  ) -> DocumentNode? {
    if let member = node.member(name) { return member }
    reader.report(.missing(member: name, of: "paging by \(word.rawValue)"), at: node)
    return nil
  }

  /// The name of a query parameter of the operation.
  private mutating func parameter(_ node: DocumentNode, of operation: Operation) -> String? {
    let names = operation.parameters(in: .query).map(\.name)
    let name = node.value.string ?? ""
    if names.contains(where: { $0.hasSameCodePoints(as: name) }) { return name }
    reader.report(
      .unknownWord(
        node.value.string ?? described(node.value), of: "query parameter of \(operation.key)",
        allowed: names), at: node)
    return nil
  }

  /// A place in the answers of the operation.
  mutating func pointer(_ node: DocumentNode, of operation: Operation) -> JSONPointer? {
    guard let text = node.value.string, let pointer = JSONPointer(parsing: text) else {
      reader.report(
        .wrongType(
          expected: "a JSON Pointer into the answer, such as \"/items\"",
          found: described(node.value)), at: node)
      return nil
    }
    var members = operation.successJSON?.wholeMembers ?? []
    for token in pointer.tokens {
      guard !members.isEmpty else { break }
      guard let member = members.named(token) else {
        reader.report(
          .unknownMember(
            token, of: "the answer of \(operation.key)",
            suggestion: closest(to: token, among: members.map(\.name))), at: node)
        return nil
      }
      members = member.members
    }
    return pointer
  }
}

/// The words for `by`.
private enum PagingWord: String, CaseIterable {
  case page, offset, cursor, last, link, header
  case none

  /// What the way needs besides, or may have.
  var members: [String] {
    switch self {
    case .page: ["parameter", "first"]
    case .offset, .last: ["parameter"]
    case .cursor: ["parameter", "next"]
    case .link: ["next"]
    case .header, .none: []
    }
  }
}
