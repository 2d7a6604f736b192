package import PlumbJSON

/// Finds the other documents that a document refers to.
///
/// Asked with a path relative to the folder of the document, such as `schemas/pet.json`: never absolute, never above
/// that folder, never a URL, so nothing a document says reaches the network or files that lie elsewhere.
package struct DocumentLoader: Sendable {
  /// What came of looking.
  package enum Outcome: Sendable {
    case document(JSON)
    /// There is none, or none that can be read: why.
    case unavailable(String)
  }

  /// The name of the document itself in its folder, by which other files refer back to it; empty where it has none.
  package let name: String
  package let load: @Sendable (_ path: String) -> Outcome

  package init(
    beside name: String = "", _ load: @escaping @Sendable (_ path: String) -> Outcome
  ) {
    self.name = name
    self.load = load
  }

  /// Finds nothing: the document has to stand for itself.
  package static let none = DocumentLoader { _ in
    .unavailable("only this document is at hand")
  }
}

/// The path that a relative reference in the document at `base` leads to; nil for a URL, for an absolute path,
/// and for what lies above the folder of the first document.
func documentPath(_ reference: String, from base: String) -> String? {
  guard !reference.hasPrefix("/"), !reference.contains("\\"), !reference.utf8.contains(0),
    !reference.prefix(while: { $0 != "/" }).contains(":"),
    let path = PercentCoding.decoded(reference)
  else { return nil }
  var kept = base.split(separator: "/").dropLast().map(String.init)
  for segment in path.split(separator: "/") where segment != "." {
    if segment == ".." {
      guard kept.popLast() != nil else { return nil }
    } else {
      kept.append(String(segment))
    }
  }
  return kept.isEmpty ? nil : kept.joined(separator: "/")
}
