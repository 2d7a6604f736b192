import PlumbJSON

/// `minimum`, `maximum` and their exclusive forms (JSON Schema validation §6.2.2 to §6.2.5), and the order of checks.
struct Bounds {
  var minimum: JSONNumber?
  var maximum: JSONNumber?
  var exclusiveMinimum: JSONNumber?
  var exclusiveMaximum: JSONNumber?

  var areGiven: Bool {
    minimum != nil || maximum != nil || exclusiveMinimum != nil || exclusiveMaximum != nil
  }

  static func read(_ source: SchemaSource, _ compiler: inout SchemaCompiler) throws(SchemaError)
    -> Bounds
  {
    var bounds = Bounds()
    bounds.minimum = try source.number("minimum", &compiler)
    bounds.maximum = try source.number("maximum", &compiler)
    guard source.hasExclusiveFlags else {
      bounds.exclusiveMinimum = try source.number("exclusiveMinimum", &compiler)
      bounds.exclusiveMaximum = try source.number("exclusiveMaximum", &compiler)
      return bounds
    }
    // OpenAPI 3.0 and draft 04 have booleans, which make the bound beside them exclusive.
    if try source.flag("exclusiveMinimum", &compiler) {
      bounds.exclusiveMinimum = bounds.minimum
      bounds.minimum = nil
    }
    if try source.flag("exclusiveMaximum", &compiler) {
      bounds.exclusiveMaximum = bounds.maximum
      bounds.maximum = nil
    }
    return bounds
  }

  static func holds(
    _ number: JSONNumber, _ rules: NumberRules, _ node: SchemaNode, _ walk: inout Walk
  ) -> Bool {
    guard let keyword = broken(number, rules) else { return true }
    walk.report(keyword, node, of: .number, actual: JSON.number(number).brief)
    return false
  }

  /// The verdict alone.
  static func areMet(_ number: JSONNumber, _ rules: NumberRules) -> Bool {
    broken(number, rules) == nil
  }

  /// The first keyword that a number breaks; one is enough, the phrase tells all of them.
  private static func broken(_ number: JSONNumber, _ rules: NumberRules) -> String? {
    if let bound = rules.minimum, number < bound { return "minimum" }
    if let bound = rules.exclusiveMinimum, number <= bound { return "exclusiveMinimum" }
    if let bound = rules.maximum, number > bound { return "maximum" }
    if let bound = rules.exclusiveMaximum, number >= bound { return "exclusiveMaximum" }
    if let step = rules.multipleOf, !number.isMultiple(of: step) { return "multipleOf" }
    if let format = rules.format, !format.accepts(number) { return "format" }
    return nil
  }
}

extension NumberRules {
  /// The machine integers that are allowed, where they are all between two of them; nil where that does not say it all.
  var integerRange: ClosedRange<Int>? {
    guard multipleOf == nil else { return nil }
    var (least, most) = format == .int32 ? (Int(Int32.min), Int(Int32.max)) : (.min, .max)
    if let minimum {
      guard let bound = minimum.int else { return nil }
      least = max(least, bound)
    }
    if let exclusiveMinimum {
      guard let bound = exclusiveMinimum.int, bound < .max else { return nil }
      least = max(least, bound + 1)
    }
    if let maximum {
      guard let bound = maximum.int else { return nil }
      most = min(most, bound)
    }
    if let exclusiveMaximum {
      guard let bound = exclusiveMaximum.int, bound > .min else { return nil }
      most = min(most, bound - 1)
    }
    return least <= most ? least...most : nil
  }
}

extension SchemaSource {
  fileprivate var hasExclusiveFlags: Bool {
    switch dialect.family {
    case .openAPI30: true
    case .historic: self["exclusiveMinimum"]?.bool != nil || self["exclusiveMaximum"]?.bool != nil
    case .draft202012: false
    }
  }
}
