/// Durations as text that is the same on every platform.
enum Seconds {
  /// Seconds with six places, such as `0.001250`.
  static func text(micros: Int) -> String {
    let micros = max(micros, 0)
    let fraction = String(micros % 1_000_000)
    return "\(micros / 1_000_000)." + String(repeating: "0", count: 6 - fraction.count) + fraction
  }

  /// A duration for readers: `850 µs`, `12.5 ms`, `3.2 s`, `4 min 10 s`.
  static func readable(micros: Int) -> String {
    switch max(micros, 0) {
    case ..<1_000: "\(max(micros, 0)) µs"
    case ..<1_000_000: "\(tenths(micros, of: 1_000)) ms"
    case ..<100_000_000: "\(tenths(micros, of: 1_000_000)) s"
    default: "\(micros / 60_000_000) min \(micros / 1_000_000 % 60) s"
    }
  }

  static func readable(seconds: Double) -> String {
    readable(micros: Int(exactly: (seconds * 1_000_000).rounded()) ?? 0)
  }

  private static func tenths(_ value: Int, of unit: Int) -> String {
    let tenths = (value * 10 + unit / 2) / unit
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
