import PlumbHTTP

/// A URL as it stands in an answer: whole, or to be read where it stands (RFC 3986 §4.1).
struct URLReference {
  private let text: Substring

  init(_ text: String) {
    self.text = text.prefix { $0 != "#" }
  }

  /// The request target that it names on the server that answered; nil where it leads to another host or scheme.
  func target(from request: HTTPRequest, of origin: HTTPURL?) -> String? {
    let base = request.target.prefix { $0 != "?" }
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    if text.hasPrefix("//") || hasScheme { return targetOfWhole(origin) }
    if text.hasPrefix("/") { return Self.withoutDots(text) }
    if text.isEmpty { return request.target }
    if text.hasPrefix("?") { return base + String(text) }
    let folder = base.lastIndex(of: "/").map { String(base[...$0]) } ?? "/"
    return Self.withoutDots((folder + text)[...])
  }

  private var hasScheme: Bool {
    let scheme = text.prefix { $0 != ":" && $0 != "/" && $0 != "?" }
    return scheme.endIndex < text.endIndex && text[scheme.endIndex] == ":" && !scheme.isEmpty
  }

  private func targetOfWhole(_ origin: HTTPURL?) -> String? {
    guard let origin else { return nil }
    let whole = text.hasPrefix("//") ? "\(origin.scheme.rawValue):\(text)" : String(text)
    guard let url = try? HTTPURL(parsing: whole), url.endpoint == origin.endpoint else {
      return nil
    }
    let path = url.path.isEmpty ? "/" : url.path
    return Self.withoutDots((path + (url.query.map { "?" + $0 } ?? ""))[...])
  }

  /// The path with `.` and `..` carried out (RFC 3986 §5.2.4); its query stays as it is.
  private static func withoutDots(_ target: Substring) -> String {
    let path = target.prefix { $0 != "?" }
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        _ = kept.popLast()
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return "/" + kept.joined(separator: "/") + target[path.endIndex...]
  }
}
