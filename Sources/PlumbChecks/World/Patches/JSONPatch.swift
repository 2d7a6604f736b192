import PlumbJSON

/// A document after a sequence of operations on its places (RFC 6902).
///
/// What is expected of a server is worked out here; the reference server has an implementation of its own.
enum JSONPatch {
  /// The document as the patch makes it; nil where the patch is none, or one of its operations cannot be done.
  static func applied(_ patch: JSON, to document: JSON) -> JSON? {
    guard let operations = patch.array else { return nil }
    var document = document
    for operation in operations {
      guard let result = applied(one: operation, to: document) else { return nil }
      document = result
    }
    return document
  }

  private static func applied(one operation: JSON, to document: JSON) -> JSON? {
    guard let name = operation["op"]?.string,
      let path = operation["path"]?.string.flatMap(JSONPointer.init(parsing:))
    else { return nil }
    let from = operation["from"]?.string.flatMap(JSONPointer.init(parsing:))
    switch (name, operation["value"], from) {
    case ("add", let value?, _): return document.adding(value, at: path.tokens[...])
    case ("remove", _, _): return document.removing(at: path.tokens[...])
    case ("replace", let value?, _):
      return path.tokens.isEmpty
        ? value : document.removing(at: path.tokens[...])?.adding(value, at: path.tokens[...])
    case ("test", let value?, _):
      guard document[path] == value else { return nil }
      return document
    case ("copy", _, let from?):
      return document[from].flatMap { document.adding($0, at: path.tokens[...]) }
    case ("move", _, let from?):
      // RFC 6902 §4.4: nothing is moved into itself.
      guard let value = document[from], path == from || !from.isPrefix(of: path) else { return nil }
      if path == from { return document }
      return document.removing(at: from.tokens[...])?.adding(value, at: path.tokens[...])
    default: return nil
    }
  }
}

extension JSON {
  /// The value with another one put at a place whose container is there; in an array it goes before what stood there.
  fileprivate func adding(_ value: JSON, at tokens: ArraySlice<String>) -> JSON? {
    guard let token = tokens.first else { return value }
    let rest = tokens.dropFirst()
    switch self {
    case .object(var object):
      if rest.isEmpty {
        object[token] = value
      } else {
        guard let inner = object[token]?.adding(value, at: rest) else { return nil }
        object[token] = inner
      }
      return .object(object)
    case .array(var elements):
      if rest.isEmpty {
        let index = token == "-" ? elements.count : Self.index(token)
        guard let index, index <= elements.count else { return nil }
        elements.insert(value, at: index)
      } else {
        guard let index = Self.index(token), index < elements.count,
          let inner = elements[index].adding(value, at: rest)
        else { return nil }
        elements[index] = inner
      }
      return .array(elements)
    case .null, .bool, .number, .string: return nil
    }
  }

  fileprivate func removing(at tokens: ArraySlice<String>) -> JSON? {
    guard let token = tokens.first else { return nil }
    let rest = tokens.dropFirst()
    switch self {
    case .object(var object):
      guard let value = object[token] else { return nil }
      if rest.isEmpty {
        object[token] = JSON?.none
      } else {
        guard let inner = value.removing(at: rest) else { return nil }
        object[token] = inner
      }
      return .object(object)
    case .array(var elements):
      guard let index = Self.index(token), index < elements.count else { return nil }
      if rest.isEmpty {
        elements.remove(at: index)
      } else {
        guard let inner = elements[index].removing(at: rest) else { return nil }
        elements[index] = inner
      }
      return .array(elements)
    case .null, .bool, .number, .string: return nil
    }
  }

  /// RFC 6901 §4: digits without a zero before others.
  private static func index(_ token: String) -> Int? {
    guard token.isAllDigits, let index = Int(token),
      token.utf8.count == 1 || token.utf8.first != 0x30
    else { return nil }
    return index
  }
}
