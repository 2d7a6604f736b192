/// A JSON value that keeps what was written: member order, repeated names, digits of numbers.
///
///     let json = try JSON.parse(#"{"price": 1.50, "tags": ["a"], "price": 2}"#)
///     json["price"]                          // 2: of a repeated name the last one counts
///     json[JSONPointer(["tags", "0"])]       // "a"
///     json.text()                            // {"price":1.50,"tags":["a"],"price":2}
///     json.repeatedNames()                   // "price" at ""
///
/// Equality is that of JSON Schema (2020-12 §4.2.2): numbers by value (`1` equals `1.0`), strings code point by
/// code point (never by Unicode canonical equivalence), objects without regard to member order.
package enum JSON: Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSON])
  case object(JSONObject)
}

extension JSON {
  /// The name of the value's JSON type, as JSON Schema spells it; `number` for every number.
  package var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  package var number: JSONNumber? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The number as a machine integer, or nil where it is none or does not fit.
  package var int: Int? { number?.int }

  package var array: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  package var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  package var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// The value of the member `name`, or nil where this is no object or has no such member.
  package subscript(name: String) -> JSON? { object?[name] }
}

extension JSON {
  package init(_ value: Int) { self = .number(JSONNumber(value)) }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByStringLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(nilLiteral: ()) { self = .null }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  package init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(JSONObject(members.map { JSONObject.Member(name: $0.0, value: $0.1) }))
  }
}
