import PlumbJSON

/// The members of one JSON object, read with an error that names the member.
///
/// Paths grow as reading descends, so that an error says `steps/2/request/method`.
struct Members {
  private let object: JSONObject
  private let path: String

  init(_ json: JSON, path: String = "") throws(JournalError) {
    guard case .object(let object) = json else {
      throw Self.wrongType(path.isEmpty ? "the line" : path, "an object", json)
    }
    self.object = object
    self.path = path
  }

  func has(_ name: String) -> Bool { object[name] != nil }

  func json(_ name: String) throws(JournalError) -> JSON {
    guard let value = object[name] else { throw JournalError(.missing(member: place(name))) }
    return value
  }

  func text(_ name: String) throws(JournalError) -> String {
    let value = try json(name)
    guard let text = value.string else { throw Self.wrongType(place(name), "a string", value) }
    return text
  }

  func text(_ name: String, default text: String) throws(JournalError) -> String {
    has(name) ? try self.text(name) : text
  }

  func int(_ name: String) throws(JournalError) -> Int {
    let value = try json(name)
    guard let int = value.int else { throw Self.wrongType(place(name), "an integer", value) }
    return int
  }

  func int(_ name: String, default int: Int) throws(JournalError) -> Int {
    has(name) ? try self.int(name) : int
  }

  func optionalInt(_ name: String) throws(JournalError) -> Int? {
    has(name) ? try int(name) : nil
  }

  func number(_ name: String) throws(JournalError) -> JSONNumber {
    let value = try json(name)
    guard let number = value.number else { throw Self.wrongType(place(name), "a number", value) }
    return number
  }

  func bool(_ name: String) throws(JournalError) -> Bool {
    let value = try json(name)
    guard let bool = value.bool else { throw Self.wrongType(place(name), "true or false", value) }
    return bool
  }

  func bool(_ name: String, default bool: Bool) throws(JournalError) -> Bool {
    has(name) ? try self.bool(name) : bool
  }

  /// One of the words of a closed set.
  func word<Word: RawRepresentable & CaseIterable>(
    _ name: String, of type: Word.Type = Word.self
  ) throws(JournalError) -> Word where Word.RawValue == String {
    let word = try text(name)
    guard let value = Word(rawValue: word) else {
      throw JournalError(
        .unknownWord(member: place(name), word: word, allowed: Word.allCases.map(\.rawValue)))
    }
    return value
  }

  /// The elements of an array, each made by `make` from its value and its path; absent is empty.
  func list<Element>(
    _ name: String, _ make: (JSON, String) throws(JournalError) -> Element
  ) throws(JournalError) -> [Element] {
    guard let value = object[name] else { return [] }
    guard case .array(let elements) = value else {
      throw Self.wrongType(place(name), "an array", value)
    }
    var made: [Element] = []
    made.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      made.append(try make(element, "\(place(name))/\(index)"))
    }
    return made
  }

  func texts(_ name: String) throws(JournalError) -> [String] {
    try list(name) { (json, path) throws(JournalError) in
      guard let text = json.string else { throw Self.wrongType(path, "a string", json) }
      return text
    }
  }

  /// The members of the object at `name`.
  func members(_ name: String) throws(JournalError) -> Members {
    try Members(try json(name), path: place(name))
  }

  func optionalMembers(_ name: String) throws(JournalError) -> Members? {
    has(name) ? try members(name) : nil
  }

  /// What `make` makes of the object at `name`; nil where it is absent.
  func optional<Value>(
    _ name: String, _ make: (Members) throws(JournalError) -> Value
  ) throws(JournalError) -> Value? {
    guard let inner = try optionalMembers(name) else { return nil }
    return try make(inner)
  }

  func place(_ name: String) -> String { path.isEmpty ? name : "\(path)/\(name)" }

  static func wrongType(_ member: String, _ expected: String, _ value: JSON) -> JournalError {
    JournalError(.wrongType(member: member, expected: expected, actual: value.typeName))
  }
}
