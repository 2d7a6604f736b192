import PlumbJSON

/// Lays the nodes of a graph out as rows.
struct VerdictTableBuilder {
  private let graph: SchemaGraph

  private(set) var rows: [SchemaRow] = []
  private(set) var choices: [ChoiceRow] = []
  private(set) var numbers: [NumberRow] = []
  private(set) var strings: [StringRow] = []
  private(set) var arrays: [ArrayRow] = []
  private(set) var objects: [ObjectRow] = []
  private(set) var applicators: [ApplicatorRow] = []
  private(set) var slots: [NameTable.Slot] = []
  private(set) var names: [String] = []
  private(set) var members: [MemberRow] = []
  private(set) var patternProperties: [PatternRow] = []
  private(set) var lists: [Int32] = []
  private(set) var otherChoices: [[JSON]] = []
  private(set) var numberRules: [NumberRules] = []
  private(set) var patterns: [Pattern] = []

  init(_ graph: SchemaGraph) { self.graph = graph }

  mutating func build() {
    rows.reserveCapacity(graph.nodes.count)
    for node in graph.nodes { rows.append(row(of: node)) }
    for node in graph.nodes where node.soleReference != nil { follow(node) }
  }

  /// Gives a schema that only refers to another the row of that.
  private mutating func follow(_ node: SchemaNode) {
    var hops: Int32 = 0
    var target = node
    while let next = target.soleReference {
      hops += 1
      target = graph[next]
    }
    var row = rows[Int(target.id.index)]
    row.depth += hops
    rows[Int(node.id.index)] = row
  }
}

extension VerdictTableBuilder {
  private mutating func row(of node: SchemaNode) -> SchemaRow {
    var row = SchemaRow()
    if let verdict = node.verdict {
      // Walks do not enter `true` and `false`.
      row.depth = 0
      row.types = verdict ? .all : []
      return row
    }
    row.types = node.types ?? .all
    row.isNullable = node.isNullable
    row.needsWalk = Self.needsWalk(node)
    row.choice = choice(of: node)
    row.numbers = node.numbers.map { number($0) } ?? -1
    row.strings = node.strings.map { string($0) } ?? -1
    row.arrays = node.arrays.map { array($0) } ?? -1
    row.objects = node.objects.map { object($0) } ?? -1
    row.applicators = node.applicators.map { applicator($0) } ?? -1
    row.saysMore =
      row.needsWalk || row.choice >= 0 || node.numbers != nil || node.strings != nil
      || node.arrays != nil || node.objects != nil || node.applicators != nil
    return row
  }

  /// Whether a keyword asks what others have evaluated, where the walk came from, or is too rare for a row.
  private static func needsWalk(_ node: SchemaNode) -> Bool {
    node.unevaluatedItems != nil || node.unevaluatedProperties != nil || node.dynamicRef != nil
      || node.contains != nil || node.propertyNames != nil || !node.dependentRequired.isEmpty
      || !node.dependentSchemas.isEmpty || node.required.count > UInt64.bitWidth
  }

  private mutating func choice(of node: SchemaNode) -> Int32 {
    guard node.enumeration != nil || node.const != nil else { return -1 }
    var values = node.enumeration ?? []
    if let const = node.const {
      values = node.enumeration == nil || values.contains(const) ? [const] : []
    }
    var texts = NameTable()
    for value in values { if let text = value.string { _ = texts.insert(text) } }
    let others = values.filter { $0.string == nil }
    return choices.add(
      ChoiceRow(texts: lay(texts), others: others.isEmpty ? -1 : otherChoices.add(others)))
  }

  private mutating func number(_ rules: NumberRules) -> Int32 {
    let range = rules.integerRange
    return numbers.add(
      NumberRow(rules: numberRules.add(rules), isRange: range != nil, range: range ?? 0...0))
  }

  private mutating func string(_ rules: StringRules) -> Int32 {
    strings.add(
      StringRow(
        minLength: rules.minLength ?? 0, maxLength: rules.maxLength ?? .max,
        pattern: rules.pattern.map { patterns.add($0) } ?? -1, format: rules.format))
  }

  private mutating func array(_ rules: ArrayRules) -> Int32 {
    arrays.add(
      ArrayRow(
        counts: Self.counts(rules.minItems, rules.maxItems), prefix: list(rules.prefixItems),
        items: Self.index(rules.items), isUnique: rules.uniqueItems))
  }

  private mutating func applicator(_ rules: Applicators) -> Int32 {
    applicators.add(
      ApplicatorRow(
        ref: Self.index(rules.ref), allOf: list(rules.allOf), anyOf: list(rules.anyOf),
        oneOf: list(rules.oneOf), not: Self.index(rules.not),
        condition: Self.index(rules.conditional?.condition),
        then: Self.index(rules.conditional?.then),
        otherwise: Self.index(rules.conditional?.otherwise)))
  }
}

extension VerdictTableBuilder {
  private mutating func object(_ rules: ObjectRules) -> Int32 {
    let firstMember = members.count
    let names = lay(rules.names)
    for (index, property) in rules.properties.enumerated() {
      members[firstMember + index].schema = property.schema.index
    }
    var (required, inRequest, inResponse) = (0 as UInt64, 0 as UInt64, 0 as UInt64)
    for (place, index) in rules.requiredIndexes.prefix(UInt64.bitWidth).enumerated() {
      let bit = UInt64(1) << UInt64(place)
      members[firstMember + index].bit = bit
      required |= bit
      let schema = index < rules.properties.count ? rules.properties[index].schema : nil
      if !(schema.map { graph.isAbsent($0, in: .request) } ?? false) { inRequest |= bit }
      if !(schema.map { graph.isAbsent($0, in: .response) } ?? false) { inResponse |= bit }
    }
    let firstPattern = patternProperties.count
    for entry in rules.patternProperties {
      patternProperties.append(
        PatternRow(pattern: patterns.add(entry.pattern), schema: entry.schema.index))
      for (index, name) in rules.names.names.enumerated() where entry.pattern.matches(name) {
        members[firstMember + index].hasPattern = true
      }
    }
    return objects.add(
      ObjectRow(
        names: names, hasNames: rules.names.count > 0, required: required,
        requiredInRequest: inRequest, requiredInResponse: inResponse,
        patterns: firstPattern..<patternProperties.count,
        additional: Self.index(rules.additionalProperties),
        counts: Self.counts(rules.minProperties, rules.maxProperties)))
  }

  /// Puts a table of names behind the others.
  private mutating func lay(_ table: NameTable) -> NameRow {
    let row = NameRow(
      firstSlot: Int32(slots.count), mask: Int32(table.slots.count - 1),
      firstName: Int32(names.count))
    slots += table.slots
    names += table.names
    members += repeatElement(MemberRow(), count: table.count)
    return row
  }

  private mutating func list(_ schemas: [SchemaID]) -> Range<Int> {
    let first = lists.count
    lists += schemas.map(\.index)
    return first..<lists.count
  }

  private static func index(_ schema: SchemaID?) -> Int32 { schema?.index ?? -1 }

  /// The counts that are allowed; a range that allows none where the least exceeds the most.
  private static func counts(_ least: Int?, _ most: Int?) -> ClosedRange<Int> {
    let least = least ?? 0
    let most = most ?? .max
    return least <= most ? least...most : -1 ... -1
  }
}

extension Array {
  /// Appends an element and returns its index.
  fileprivate mutating func add(_ element: Element) -> Int32 {
    append(element)
    return Int32(count - 1)
  }
}
