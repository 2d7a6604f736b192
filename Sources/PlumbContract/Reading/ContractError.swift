package import PlumbJSON

/// Why a document cannot be used as a contract: every problem that was found, in the order of the document.
package struct ContractError: Error, Hashable, Sendable, CustomStringConvertible {
  package var problems: [ContractProblem]

  package var description: String {
    problems.map(\.description).joined(separator: "\n")
  }
}

/// One thing that is wrong with a document, where it stands, and how to mend it.
///
/// Most set aside only the part that they stand in, so that the rest can be used; see `isFatal`.
package struct ContractProblem: Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    case notAnObject(found: String)
    case missing(member: String, of: String)
    case wrongType(expected: String, found: String)
    case unsupportedVersion(String)
    case unresolvedReference(String, suggestion: String? = nil)
    case circularReference(String)
    case externalReference(String)
    case unavailableDocument(String, because: String)
    case unknownWord(String, of: String, allowed: [String])
    case unusableSchema(String, hint: String)
    case unknownMember(String, of: String, suggestion: String?)
    case unknownResource(String, suggestion: String?)
    case unknownPath(String, suggestion: String?)
    case undeclaredPathParameter(String)
  }

  package var reason: Reason
  package var pointer: JSONPointer
  /// The path of the file it stands in, relative to the document's folder; empty for the document itself.
  package var document: String

  package init(_ reason: Reason, at pointer: JSONPointer, in document: String = "") {
    self.reason = reason
    self.pointer = pointer
    self.document = document
  }

  /// Whether the document cannot be used at all.
  ///
  /// So it is where the root or one of its own members is no such thing as OpenAPI has there, and for every mistake in
  /// `x-plumb`: those words were written for plumb, and leaving one out would silently weaken what is checked.
  package var isFatal: Bool {
    if case .unsupportedVersion = reason { return true }
    guard document.isEmpty else { return false }
    return pointer.tokens.count < 2 || pointer.tokens.contains("x-plumb")
  }

  package var description: String {
    let inside = pointer.tokens.isEmpty ? "the document" : pointer.description
    let place = document.isEmpty ? inside : "\(document): \(inside)"
    return "\(place): \(message)" + (hint.isEmpty ? "" : "; \(hint)")
  }
}

extension ContractProblem {
  /// What is wrong: lower case, no full stop, expected before found.
  package var message: String {
    switch reason {
    case .notAnObject(let found): "expected an object, found \(found)"
    case .missing(let member, let owner): "\(owner) has no '\(member)'"
    case .wrongType(let expected, let found): "expected \(expected), found \(found)"
    case .unsupportedVersion(let version): "the version '\(version)' is none that plumb reads"
    case .unresolvedReference(let text, _): "the reference '\(text)' leads nowhere"
    case .circularReference(let text): "the reference '\(text)' leads back to itself"
    case .externalReference(let text): "the reference '\(text)' leaves the folder of the document"
    case .unavailableDocument(let text, let reason):
      "the reference '\(text)' cannot be followed: \(reason)"
    case .unknownWord(let word, let owner, _): "'\(word)' is no \(owner)"
    case .unusableSchema(let text, _): text
    case .unknownMember(let name, let owner, _): "\(owner) has no member '\(name)'"
    case .unknownResource(let name, _): "there is no resource '\(name)'"
    case .unknownPath(let path, _): "there is no path '\(path)'"
    case .undeclaredPathParameter(let name):
      "the path names '{\(name)}', but no parameter of that name is declared"
    }
  }

  /// How to mend it; empty where the message says all there is to say.
  package var hint: String {
    switch reason {
    case .notAnObject, .wrongType, .circularReference: ""
    case .missing(let member, _): "add '\(member)'"
    case .unsupportedVersion: "write \"openapi\": \"3.1.0\" (or 3.0.x)"
    case .unresolvedReference(_, let suggestion):
      suggestion.map { "did you mean '\($0)'?" }
        ?? "references are JSON Pointers such as '#/components/schemas/Pet'"
    case .externalReference: "move what it names into this document, or into a file beside it"
    case .unavailableDocument: "references are followed to files beside the document, never further"
    case .unknownWord(_, _, let allowed): "allowed: " + allowed.joined(separator: ", ")
    case .unusableSchema(_, let hint): hint
    case .unknownMember(_, _, let suggestion), .unknownResource(_, let suggestion),
      .unknownPath(_, let suggestion):
      suggestion.map { "did you mean '\($0)'?" } ?? ""
    case .undeclaredPathParameter(let name):
      "declare it: {\"name\": \"\(name)\", \"in\": \"path\", \"required\": true, …}"
    }
  }
}
