package import PlumbJSON

/// A reason a schema cannot be used, and where it stands.
package struct SchemaError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case notASchema(actual: String)
    case wrongKeywordValue(keyword: String, expected: String, actual: String)
    case unresolvedReference(String)
    case unknownDocument(String)
    case noSuchPlace
    case endlessReference([JSONPointer])
    case unusablePattern(source: String, problem: String)
    case unknownVocabulary(String)
  }

  package let reason: Reason
  /// The document, by the name under which it was added.
  package let document: String
  package let pointer: JSONPointer

  init(_ reason: Reason, document: String, pointer: JSONPointer) {
    self.reason = reason
    self.document = document
    self.pointer = pointer
  }
}

extension SchemaError: CustomStringConvertible {
  package var description: String {
    let place = pointer.tokens.isEmpty ? "the root" : pointer.description
    return document.isEmpty ? "\(place): \(reason.title)" : "\(document): \(place): \(reason.title)"
  }

  /// What to do about it, in one sentence.
  package var hint: String { reason.hint }
}

extension SchemaError.Reason {
  /// What is wrong, without the place.
  package var title: String {
    switch self {
    case .notASchema(let actual):
      "a schema is an object or a boolean, this is \(actual)"
    case .wrongKeywordValue(let keyword, let expected, let actual):
      "\"\(keyword)\" has to be \(expected), this is \(actual)"
    case .unresolvedReference(let reference):
      "the reference \"\(reference)\" leads to nothing"
    case .unknownDocument(let name):
      "the document \"\(name)\" is not at hand"
    case .noSuchPlace:
      "there is nothing at this place of the document"
    case .endlessReference(let places):
      "the schema applies itself to the same value without end: "
        + (places + places.prefix(1)).map { $0.tokens.isEmpty ? "#" : "#\($0)" }
        .joined(separator: " → ")
    case .unusablePattern(let source, let problem):
      "the pattern \"\(source)\" cannot be read: \(problem)"
    case .unknownVocabulary(let uri):
      "the vocabulary \"\(uri)\" is required and not known"
    }
  }

  var hint: String {
    switch self {
    case .notASchema: "write {} for a schema that accepts everything"
    case .wrongKeywordValue(let keyword, let expected, _):
      "give \"\(keyword)\" \(expected), or leave it out"
    case .unresolvedReference: "compare the reference with the names that the document defines"
    case .unknownDocument: "references never reach the network: hand the document over by its name"
    case .noSuchPlace: "compare the pointer with the document"
    case .endlessReference: "let one of the references stand below properties or items"
    case .unusablePattern: "patterns are regular expressions of ECMA-262 in Unicode mode"
    case .unknownVocabulary: "set it to false in \"$vocabulary\" if it may be ignored"
    }
  }
}
