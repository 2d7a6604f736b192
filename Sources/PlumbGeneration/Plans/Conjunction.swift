import PlumbJSON
import PlumbSchema

/// What several schemas say together, gathered keyword by keyword, while no alternative is left open.
struct Conjunction {
  var types: TypeSet?
  /// The values of `enum` and `const`, as one schema lists them; which of them others allow is validated.
  var values: [JSON]?
  var bounds = NumberBounds()
  var length = TextLength()
  var format: TextFormat?
  var patterns: [Pattern] = []
  /// The schemas that were gathered, in order.
  var nodes: [SchemaNode] = []
  /// Names that have to be present, or must not be, by alternatives of `dependentSchemas` and `not`.
  var required: [String] = []
  var forbidden: [String] = []
  var dependents: [ObjectRules.DependentNames] = []
  /// The decisions that were taken.
  var ways: [Way] = []
  /// Whether something was met that values cannot be constructed for.
  var needsProof = false
  var isContradictory = false
}

extension Conjunction {
  /// Adds what a schema says itself, without the schemas it applies.
  mutating func add(_ node: SchemaNode) {
    nodes.append(node)
    if node.isAlwaysFalse { isContradictory = true }
    if let types = node.types { restrict(to: types) }
    if let listed = node.const.map({ [$0] }) ?? node.enumeration {
      values = values.map { known in known.filter(listed.contains) } ?? listed
    }
    addNumbers(node)
    addTexts(node)
    required += node.required
    dependents += node.dependentRequired
    // Names that match several patterns, or that only a list or `false` decides, are checked, not constructed.
    if !node.patternProperties.isEmpty || node.propertyNames != nil { needsProof = true }
    if node.unevaluatedItems != nil || node.unevaluatedProperties != nil || node.maxContains != nil
    {
      needsProof = true
    }
  }

  /// Keeps the types that are allowed so far as well; an integer is a number.
  mutating func restrict(to allowed: TypeSet) {
    guard let types else { return self.types = allowed.normalized }
    let common = types.withIntegers.intersection(allowed.withIntegers).normalized
    self.types = common
    if common.isEmpty { isContradictory = true }
  }

  /// Takes the null that a nullable schema allows, instead of what it says otherwise.
  mutating func allowOnlyNull(for node: SchemaNode) {
    nodes.append(node)
    restrict(to: .null)
  }

  private mutating func addNumbers(_ node: SchemaNode) {
    if let value = exact(node.minimum) { bounds.raise(to: value, isExclusive: false) }
    if let value = exact(node.exclusiveMinimum) { bounds.raise(to: value, isExclusive: true) }
    if let value = exact(node.maximum) { bounds.lowerMaximum(to: value, isExclusive: false) }
    if let value = exact(node.exclusiveMaximum) {
      bounds.lowerMaximum(to: value, isExclusive: true)
    }
    if let value = exact(node.multipleOf), !bounds.require(multipleOf: value) { needsProof = true }
    let bits: Int128? = node.knownFormat == .int32 ? 31 : node.knownFormat == .int64 ? 63 : nil
    if let bits {
      bounds.raise(to: Decimal(-(1 << bits)), isExclusive: false)
      bounds.lowerMaximum(to: Decimal((1 << bits) - 1), isExclusive: false)
    }
  }

  /// The exact value of a keyword; where it has too many digits, values are validated instead.
  private mutating func exact(_ number: JSONNumber?) -> Decimal? {
    guard let number else { return nil }
    guard let decimal = Decimal(text: number.text) else {
      needsProof = true
      return nil
    }
    return decimal
  }

  private mutating func addTexts(_ node: SchemaNode) {
    length = length.intersection(TextLength(minimum: node.minLength ?? 0, maximum: node.maxLength))
    if let pattern = node.pattern { patterns.append(pattern) }
    guard let known = node.format.flatMap(TextFormat.named) else { return }
    if let format, format.name != known.name { needsProof = true }
    format = format ?? known
  }
}

extension TypeSet {
  /// With integers named wherever all numbers are allowed.
  fileprivate var withIntegers: TypeSet { contains(.number) ? union(.integer) : self }
  /// Without naming integers where all numbers are allowed.
  fileprivate var normalized: TypeSet { contains(.number) ? subtracting(.integer) : self }
}
