import PlumbJSON

extension DocumentReader {
  /// The promise that `node` makes: its own words, and for what it leaves out those of what encloses it.
  mutating func promise(of node: DocumentNode, within outer: Promise?) -> Promise {
    guard let plumb = node.plumb else { return outer ?? Promise(source: node.pointer.fragment) }
    let basis = plumb.string("basis").map { word in
      self.word(word, at: plumb, "basis", of: "basis") ?? Promise.Basis.documented
    }
    return Promise(
      source: plumb.string("source") ?? outer?.source ?? node.pointer.fragment,
      basis: basis ?? outer?.basis ?? .documented,
      because: plumb.string("because") ?? (basis == nil ? outer?.because : nil))
  }

  /// The case of an enumeration that `text` spells, reporting one that does not exist.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ text: String, at node: DocumentNode, _ member: String? = nil, of owner: String
  ) -> Word? where Word.RawValue == String {
    if let word = Word(rawValue: text) { return word }
    report(
      .unknownWord(text, of: owner, allowed: Word.allCases.map(\.rawValue)),
      at: member.map { node.pointer.appending($0) } ?? node.pointer, in: node.document)
    return nil
  }
}

extension JSONPointer {
  /// The pointer as people write it in a reference, such as `#/paths/~1pets`.
  var fragment: String { "#" + description }
}
