/// The form in which a handler sees the target of every request: path and query (RFC 9112 §3.2).
enum OriginForm {
  /// The path and query of the target; `*` and the authority of CONNECT stay; `nil` when it is none of these.
  static func of(_ target: String, method: String) -> String? {
    if target.utf8.first == 0x2F || target == "*" || method == "CONNECT" { return target }
    // RFC 9112 §3.2.2: a server accepts the absolute form, too.
    guard let scheme = target.utf8.firstIndex(of: 0x3A), target[scheme...].hasPrefix("://"),
      ["http", "https"].contains(target[..<scheme].lowercased())
    else { return nil }
    let rest = target[scheme...].dropFirst(3)
    guard let path = rest.utf8.firstIndex(where: { $0 == 0x2F || $0 == 0x3F }) else { return "/" }
    return (rest.utf8[path] == 0x3F ? "/" : "") + rest[path...]
  }
}
