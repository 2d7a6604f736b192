import PlumbJSON

/// A value of a document, looked at where it lies: nothing is copied and no reference counted.
///
/// Safe because it lives within `of` or `ofElements`, which hold the document: JSON values are constants, so all that a
/// value leads to stays where it is.
@safe struct Glance {
  private let place: UnsafePointer<JSON>

  private init(_ place: UnsafePointer<JSON>) { unsafe self.place = place }

  /// Looks at a value while `body` runs.
  static func of<Result>(_ value: JSON, _ body: (Glance) -> Result) -> Result {
    unsafe withUnsafePointer(to: value) { unsafe body(Glance($0)) }
  }

  /// Looks at the elements of an array while `body` runs.
  static func ofElements<Result>(_ elements: [JSON], _ body: (Elements) -> Result) -> Result {
    withExtendedLifetime(elements) { body(Elements(elements)) }
  }

  /// The JSON type; a number may be an integer besides.
  enum Kind { case null, boolean, number, string, array, object }

  var kind: Kind {
    switch unsafe place.pointee {
    case .null: .null
    case .bool: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The value itself, for those who need more than a glance.
  var value: JSON { unsafe place.pointee }

  /// The elements of an array; none of any other value.
  var elements: Elements {
    guard case .array(let elements) = unsafe place.pointee else { return Elements([]) }
    return Elements(elements)
  }

  /// The members of an object; none of any other value.
  var members: Members {
    guard case .object(let object) = unsafe place.pointee else { return Members([]) }
    return Members(object.members)
  }

  /// The text of a string; empty of any other value.
  var text: String {
    guard case .string(let text) = unsafe place.pointee else { return "" }
    return text
  }

  /// Whether a number has an integer value.
  var isInteger: Bool {
    if writtenInteger != nil { return true }
    guard case .number(let number) = unsafe place.pointee else { return false }
    return number.isInteger
  }

  /// The value of a number that is written as an integer of at most 18 digits.
  var writtenInteger: Int? {
    guard case .number(let number) = unsafe place.pointee else { return nil }
    let bytes = number.text.utf8
    guard bytes.count <= 18 else { return nil }
    let isNegative = bytes.first == UInt8(ascii: "-")
    var value = 0
    for byte in isNegative ? bytes.dropFirst() : bytes[...] {
      guard byte.isDigit else { return nil }
      value = value &* 10 &+ Int(byte & 0x0F)
    }
    return isNegative ? -value : value
  }

  /// The key of a text, or nil of any other value.
  var textKey: NameKey? {
    guard case .string(let text) = unsafe place.pointee else { return nil }
    return NameKey(lying: text) ?? NameKey(copying: self.text)
  }
}

extension Glance {
  /// The elements of an array where they lie.
  @safe struct Elements {
    private let places: UnsafeBufferPointer<JSON>

    init(_ elements: [JSON]) { unsafe places = elements.withUnsafeBufferPointer { unsafe $0 } }

    var count: Int { unsafe places.count }

    subscript(index: Int) -> Glance {
      precondition(index < count)
      return unsafe Glance(places.baseAddress.unsafelyUnwrapped + index)
    }
  }

  /// The members of an object where they lie.
  @safe struct Members {
    private let places: UnsafeBufferPointer<JSONObject.Member>

    init(_ members: [JSONObject.Member]) {
      unsafe places = members.withUnsafeBufferPointer { unsafe $0 }
    }

    var count: Int { unsafe places.count }

    func name(at index: Int) -> String { unsafe places[index].name }

    @inline(__always)
    func key(at index: Int) -> NameKey {
      unsafe NameKey(lying: places[index].name) ?? NameKey(copying: places[index].name)
    }

    func value(at index: Int) -> Glance {
      precondition(index < count)
      let member = unsafe places.baseAddress.unsafelyUnwrapped + index
      return unsafe Glance(member.pointer(to: \.value).unsafelyUnwrapped)
    }
  }
}
