import PlumbHTTP
import PlumbJSON

/// A request target whose path stays as it is while its query is changed.
struct QueryText {
  private let path: Substring
  private let pairs: [Substring]

  init(_ target: String) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = parts[0]
    pairs = parts.count > 1 ? parts[1].split(separator: "&") : []
  }

  func value(of name: String) -> String? {
    pairs.first { Self.decoded($0.prefix { $0 != "=" }).hasSameCodePoints(as: name) }
      .map { Self.decoded($0.drop { $0 != "=" }.dropFirst()) }
  }

  /// The target with one value of this name, and no other.
  func setting(_ name: String, to value: String) -> String {
    let kept = pairs.filter { !Self.decoded($0.prefix { $0 != "=" }).hasSameCodePoints(as: name) }
    let pair =
      PercentEncoding.encode(name, allowed: .queryComponent) + "="
      + PercentEncoding.encode(value, allowed: .queryComponent)
    return path + "?" + (kept + [pair[...]]).joined(separator: "&")
  }

  private static func decoded(_ text: Substring) -> String {
    (try? PercentEncoding.decode(text, plusIsSpace: true)) ?? String(text)
  }
}
