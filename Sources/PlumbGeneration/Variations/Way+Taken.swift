import PlumbJSON

extension Way {
  /// Whether a value has gone this way.
  func isTaken(by value: JSON, _ generator: ValueGenerator) -> Bool {
    switch turn {
    case .with(let name): value[name] != nil
    case .without(let name): value[name] == nil
    case .alternative, .then: schema.map { generator.meets(value, $0) } ?? true
    case .otherwise: schema.map { !generator.meets(value, $0) } ?? true
    }
  }
}
