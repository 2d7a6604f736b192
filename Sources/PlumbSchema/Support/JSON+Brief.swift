import PlumbJSON

extension JSON {
  /// The value as it stands in a message: short ones as JSON text, long ones cut, with their size stated.
  var brief: String {
    switch self {
    case .null, .bool: return text()
    case .number(let number):
      let size = number.text.utf8.count
      return size <= 40
        ? number.text : "\(number.text.prefix(20))… (a number of \(size) characters)"
    case .string(let string): return string.brief
    case .array(let elements):
      return shortText ?? "an array of \(elements.count) \(elements.count == 1 ? "item" : "items")"
    case .object(let object):
      return shortText ?? "an object of \(object.count) \(object.count == 1 ? "member" : "members")"
    }
  }

  /// The whole JSON text where it is short; containers of many parts are not even tried.
  private var shortText: String? {
    guard isFlatAndSmall else { return nil }
    let text = text()
    return text.utf8.count <= 48 ? text : nil
  }

  private var isFlatAndSmall: Bool {
    switch self {
    case .array(let elements): elements.count <= 8 && elements.allSatisfy(\.isSmallScalar)
    case .object(let object):
      object.count <= 4 && object.members.allSatisfy { $0.value.isSmallScalar }
    case .null, .bool, .number, .string: true
    }
  }

  private var isSmallScalar: Bool {
    switch self {
    case .null, .bool: true
    case .number(let number): number.text.utf8.count <= 40
    case .string(let string): string.utf8.count <= 40
    case .array(let elements): elements.isEmpty
    case .object(let object): object.isEmpty
    }
  }
}

extension String {
  /// The text in quotation marks, cut after 40 code points where it has more than 60, with the whole length stated.
  var brief: String {
    let count = unicodeScalars.count
    guard count > 60 else { return JSON.string(self).text() }
    var head = String.UnicodeScalarView()
    head.append(contentsOf: unicodeScalars.prefix(40))
    return "\(JSON.string(String(head)).text())… (\(count) characters)"
  }
}
