import PlumbJSON

/// The verdict on one value: cheap questions first, an answer at the first that is not met.
extension VerdictTable {
  /// Whether a value meets a schema.
  func accepts(_ value: JSON, _ schema: SchemaID, _ progress: inout VerdictProgress) -> Bool {
    Glance.of(value) { accepts($0, schema.index, &progress) }
  }

  /// Whether a schema can be judged here, or only by a walk.
  func judges(_ schema: SchemaID) -> Bool { !rows[Int(schema.index)].needsWalk }

  func accepts(_ value: Glance, _ schema: Int32, _ progress: inout VerdictProgress) -> Bool {
    let row = rows[Int(schema)]
    let kind = value.kind
    guard progress.enter(row.depth) else { return false }
    defer { progress.leave(row.depth) }
    if kind == .null, row.isNullable { return true }
    guard accepts(value, of: kind, row) else { return false }
    guard row.saysMore else { return true }
    if row.needsWalk {
      progress.leave(row.depth)
      defer { _ = progress.enter(row.depth) }
      return progress.walk(value, SchemaID(index: Int(schema)), self)
    }
    return meetsMore(value, of: kind, row, &progress)
  }

  /// `type`.
  @inline(__always)
  private func accepts(_ value: Glance, of kind: Glance.Kind, _ row: SchemaRow) -> Bool {
    switch kind {
    case .null: row.types.contains(.null)
    case .boolean: row.types.contains(.boolean)
    case .string: row.types.contains(.string)
    case .array: row.types.contains(.array)
    case .object: row.types.contains(.object)
    case .number: row.types.contains(.number) || row.types.contains(.integer) && value.isInteger
    }
  }

  private func meetsMore(
    _ value: Glance, of kind: Glance.Kind, _ row: SchemaRow, _ progress: inout VerdictProgress
  ) -> Bool {
    if row.choice >= 0 {
      guard isChosen(value, choices[Int(row.choice)]) else { return false }
    }
    switch kind {
    case .object:
      if row.objects >= 0 {
        guard members(value, objects[Int(row.objects)], &progress) else { return false }
      }
    case .array:
      if row.arrays >= 0 {
        guard elements(value, arrays[Int(row.arrays)], &progress) else { return false }
      }
    case .string:
      if row.strings >= 0 {
        guard text(value, strings[Int(row.strings)]) else { return false }
      }
    case .number:
      if row.numbers >= 0 {
        guard number(value, numbers[Int(row.numbers)]) else { return false }
      }
    case .null, .boolean: break
    }
    return row.applicators < 0
      || applicators(value, applicators[Int(row.applicators)], &progress)
  }
}

extension VerdictTable {
  /// `enum` and `const`.
  private func isChosen(_ value: Glance, _ row: ChoiceRow) -> Bool {
    if let key = value.textKey {
      return find(key, in: row.texts) { value.text } != nil
    }
    return row.others >= 0 && otherChoices[Int(row.others)].contains(value.value)
  }

  /// The keywords that speak about numbers.
  private func number(_ value: Glance, _ row: NumberRow) -> Bool {
    if row.isRange, let integer = value.writtenInteger { return row.range.contains(integer) }
    guard let number = value.value.number else { return true }
    return Bounds.areMet(number, numberRules[Int(row.rules)])
  }

  /// The keywords that speak about strings.
  private func text(_ value: Glance, _ row: StringRow) -> Bool {
    let text = value.text
    if row.minLength > 0 || row.maxLength < .max {
      guard LengthKeywords.areMet(text, least: row.minLength, most: row.maxLength) else {
        return false
      }
    }
    if row.pattern >= 0 {
      guard patterns[Int(row.pattern)].matches(text) else { return false }
    }
    return row.format?.accepts(text) ?? true
  }

  /// The keywords that speak about arrays.
  private func elements(_ value: Glance, _ row: ArrayRow, _ progress: inout VerdictProgress)
    -> Bool
  {
    let elements = value.elements
    guard row.counts.contains(elements.count) else { return false }
    for index in 0..<elements.count {
      let schema = index < row.prefix.count ? lists[row.prefix.lowerBound + index] : row.items
      guard schema >= 0 else { break }
      guard accepts(elements[index], schema, &progress) else { return false }
    }
    guard row.isUnique, elements.count > 1 else { return true }
    return UniqueItemsKeyword.isMet(value.value.array ?? [])
  }

  /// The number of a name among the names of rules or choices, counted over all tables; nil where it is not there.
  @inline(__always)
  func find(_ key: NameKey, in row: NameRow, _ name: () -> String) -> Int? {
    var place = key.hash & Int(row.mask)
    while true {
      let slot = slots[Int(row.firstSlot) + place]
      guard slot.index >= 0 else { return nil }
      let index = Int(row.firstName + slot.index)
      if slot.key == key, key.isWholeName || names[index].hasSameBytes(as: name()) { return index }
      place = (place + 1) & Int(row.mask)
    }
  }
}
