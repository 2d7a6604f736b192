import PlumbJSON

/// What to try that is of another type than the schema allows.
enum TypeCandidates {
  static func valid(_ shape: Shape) -> [Candidate] {
    switch shape {
    case .boolean: [Candidate("type", "true", true), Candidate("type", "false", false)]
    case .null: [Candidate("type", "null", nil)]
    case .values, .number, .text, .array, .object: []
    }
  }

  /// One value of each type that none of the shapes is of, and the plain value in another type's clothes.
  static func invalid(beside plain: JSON, _ shapes: [Shape], _ keyword: String) -> [Candidate] {
    let samples: [(String, JSON)] = [
      ("wrong-type-string", "a"), ("wrong-type-number", 1), ("wrong-type-boolean", true),
      ("wrong-type-array", []), ("wrong-type-object", [:]), ("null", nil),
    ]
    var candidates = samples.map { Candidate(keyword, $0.0, $0.1) }
    switch plain {
    case .number, .bool:
      candidates.append(Candidate(keyword, "wrong-type-quoted", .string(plain.text())))
    case .string, .object:
      candidates.append(Candidate(keyword, "wrong-type-in-array", .array([plain])))
    case .array(let items):
      if let first = items.first {
        candidates.append(Candidate(keyword, "wrong-type-bare-item", first))
      }
    case .null: break
    }
    if case .bool = plain { candidates.append(Candidate(keyword, "wrong-type-zero", 0)) }
    // Text where text is expected breaks some other rule, and that has a name of its own.
    return candidates.filter { candidate in
      guard let value = candidate.value else { return true }
      return !shapes.contains { $0.isOfType(of: value) }
    }
  }
}

extension Shape {
  /// Whether its values are of the same JSON type; integers are numbers.
  fileprivate func isOfType(of value: JSON) -> Bool {
    switch (self, value) {
    case (.values(let values), _): values.contains { $0.typeName == value.typeName }
    case (.null, .null), (.boolean, .bool), (.number, .number), (.text, .string): true
    case (.array, .array), (.object, .object): true
    default: false
    }
  }
}
