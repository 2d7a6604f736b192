import PlumbJSON

/// What a schema says, as far as a verdict needs it: plain numbers, so that reading it counts no reference.
///
/// A schema that only refers to another has that one's row. A part that is missing has the number -1.
struct SchemaRow: Sendable {
  var types = TypeSet.all
  /// Whether null is accepted whatever the rest says (OpenAPI 3.0 `nullable`).
  var isNullable = false
  /// Whether it says more than `types`.
  var saysMore = false
  /// Whether it has keywords that only a walk can judge, because they ask for more than the value.
  var needsWalk = false
  /// How many schemas are entered with it: itself, and the references that lead to it.
  var depth: Int32 = 1
  var choice: Int32 = -1
  var numbers: Int32 = -1
  var strings: Int32 = -1
  var arrays: Int32 = -1
  var objects: Int32 = -1
  var applicators: Int32 = -1
}

/// Where the names of an object's rules or an enumeration stand in the common table.
struct NameRow: Sendable {
  var firstSlot: Int32
  /// One less than the number of slots.
  var mask: Int32
  /// The place of the name that has the number 0.
  var firstName: Int32
}

/// `enum` and `const`.
struct ChoiceRow: Sendable {
  var texts: NameRow
  /// The values that are no texts, or -1.
  var others: Int32
}

/// Bounds, where all of them are machine integers; other numbers are compared as they were written.
struct NumberRow: Sendable {
  var rules: Int32
  /// Whether `range` is all that the rules say about integers.
  var isRange: Bool
  var range: ClosedRange<Int>
}

struct StringRow: Sendable {
  var minLength: Int
  var maxLength: Int
  var pattern: Int32
  var format: Format?
}

struct ArrayRow: Sendable {
  var counts: ClosedRange<Int>
  var prefix: Range<Int>
  var items: Int32
  var isUnique: Bool
}

struct ObjectRow: Sendable {
  var names: NameRow
  var hasNames: Bool
  /// The bits of the names that have to be there: of any message, of a request, of a response.
  var required: UInt64
  var requiredInRequest: UInt64
  var requiredInResponse: UInt64
  var patterns: Range<Int>
  var additional: Int32
  var counts: ClosedRange<Int>
}

/// A name that an object's rules speak about.
struct MemberRow: Sendable {
  /// The schema of the property, or -1 where the name is only required.
  var schema: Int32 = -1
  /// The bit of a required name, or 0.
  var bit: UInt64 = 0
  /// Whether a pattern of `patternProperties` matches the name.
  var hasPattern = false
}

struct PatternRow: Sendable {
  var pattern: Int32
  var schema: Int32
}

struct ApplicatorRow: Sendable {
  var ref: Int32
  var allOf: Range<Int>
  var anyOf: Range<Int>
  var oneOf: Range<Int>
  var not: Int32
  var condition: Int32
  var then: Int32
  var otherwise: Int32
}
