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

  /// One value of each other type, and the plain value in another type's clothes.
  static func invalid(beside plain: JSON, _ keyword: String) -> [Candidate] {
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
    return candidates
  }
}
