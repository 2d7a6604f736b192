import PlumbJSON

/// One step of a JSON patch (RFC 6902 §4).
enum PatchOperation: Hashable, Sendable {
  case add(JSONPointer, JSON)
  case remove(JSONPointer)
  case replace(JSONPointer, JSON)
  case move(from: JSONPointer, JSONPointer)
  case copy(from: JSONPointer, JSONPointer)
  case test(JSONPointer, JSON)

  /// The steps of a document that is a JSON patch.
  static func steps(of document: JSON) throws(Refusal) -> [PatchOperation] {
    guard let elements = document.array else {
      throw Refusal(.malformed, "a JSON patch is an array of operations (RFC 6902 §3)")
    }
    var steps: [PatchOperation] = []
    for (index, element) in elements.enumerated() { steps.append(try Self(element, at: index)) }
    return steps
  }

  private init(_ element: JSON, at index: Int) throws(Refusal) {
    func pointer(_ name: String) throws(Refusal) -> JSONPointer {
      guard let text = element[name]?.string, let pointer = JSONPointer(parsing: text) else {
        throw Refusal(.malformed, "operation \(index) has no JSON Pointer for '\(name)'")
      }
      return pointer
    }
    func value() throws(Refusal) -> JSON {
      guard let value = element["value"] else {
        throw Refusal(.malformed, "operation \(index) has no 'value'")
      }
      return value
    }
    let path = try pointer("path")
    switch element["op"]?.string {
    case "add": self = .add(path, try value())
    case "remove": self = .remove(path)
    case "replace": self = .replace(path, try value())
    case "move": self = .move(from: try pointer("from"), path)
    case "copy": self = .copy(from: try pointer("from"), path)
    case "test": self = .test(path, try value())
    default: throw Refusal(.malformed, "operation \(index) is none of RFC 6902")
    }
  }
}

extension PatchOperation {
  /// Does the step to a document.
  ///
  /// - Throws: where the document does not have what the step needs.
  func perform(on document: inout JSON) throws(Refusal) {
    switch self {
    case .add(let path, let value): try document.insert(value, path)
    case .remove(let path): _ = try document.takeOut(path)
    case .replace(let path, let value):
      if !path.tokens.isEmpty { _ = try document.takeOut(path) }
      try document.insert(value, path)
    case .move(let from, let path):
      if from != path, from.isPrefix(of: path) { throw Self.unfit(path, "lies in what is moved") }
      let value = try document.takeOut(from)
      try document.insert(value, path)
    case .copy(let from, let path):
      guard let value = document[from] else { throw Self.unfit(from, "is not there") }
      try document.insert(value, path)
    case .test(let path, let value):
      guard document[path] == value else { throw Self.unfit(path, "does not have this value") }
    }
  }

  fileprivate static func unfit(_ path: JSONPointer, _ words: String) -> Refusal {
    Refusal(.conflict, "'\(path)' \(words)")
  }
}

extension JSON {
  /// Lets a change be made in the container of a place; `key` is the last token of the way to it.
  private mutating func edit<Result>(
    _ path: JSONPointer, _ change: (inout JSON, _ key: String) throws(Refusal) -> Result
  ) throws(Refusal) -> Result {
    guard let key = path.tokens.last, let parent = path.parent, var container = self[parent] else {
      throw PatchOperation.unfit(path, "has nothing that could hold it")
    }
    let result = try change(&container, key)
    guard let whole = parent.tokens.isEmpty ? container : setting(container, at: parent) else {
      throw PatchOperation.unfit(path, "cannot be reached")
    }
    self = whole
    return result
  }

  fileprivate mutating func insert(_ value: JSON, _ path: JSONPointer) throws(Refusal) {
    guard !path.tokens.isEmpty else {
      self = value
      return
    }
    try edit(path) { (container, key) throws(Refusal) in
      switch container {
      case .object(var object):
        object[key] = value
        container = .object(object)
      case .array(var elements):
        let place = key == "-" ? elements.endIndex : Self.position(key)
        guard let place, (0...elements.endIndex).contains(place) else {
          throw PatchOperation.unfit(path, "is no place of the array")
        }
        elements.insert(value, at: place)
        container = .array(elements)
      default: throw PatchOperation.unfit(path, "lies in a value that holds nothing")
      }
    }
  }

  fileprivate mutating func takeOut(_ path: JSONPointer) throws(Refusal) -> JSON {
    try edit(path) { (container, key) throws(Refusal) in
      switch container {
      case .object(var object):
        guard let value = object[key] else { throw PatchOperation.unfit(path, "is not there") }
        object[key] = JSON?.none
        container = .object(object)
        return value
      case .array(var elements):
        guard let place = Self.position(key), elements.indices.contains(place) else {
          throw PatchOperation.unfit(path, "is not there")
        }
        let value = elements.remove(at: place)
        container = .array(elements)
        return value
      default: throw PatchOperation.unfit(path, "lies in a value that holds nothing")
      }
    }
  }

  /// The index that a token is, written as RFC 6901 §4 has it.
  private static func position(_ token: String) -> Int? {
    Int(token).flatMap { $0 >= 0 && String($0).hasSameCodePoints(as: token) ? $0 : nil }
  }
}
