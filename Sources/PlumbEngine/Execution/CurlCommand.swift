import PlumbHTTP

/// A request as a shell command; quoting for the shell happens here and nowhere else.
struct CurlCommand {
  let request: HTTPRequest
  let base: HTTPURL
  /// Whether the request carried the configured credential.
  let usesToken: Bool

  /// One line that repeats the request when pasted; the credential is taken from `$PLUMB_TOKEN`.
  var text: String {
    var words = ["curl", "-i"]
    if request.method == "HEAD" {
      words.append("--head")
    } else if request.method != "GET" || !request.body.isEmpty {
      words += ["-X", quoted(request.method)]
    }
    words.append(quoted("\(base.scheme.rawValue)://\(base.endpoint.authority)\(request.target)"))
    for line in request.fields.lines where !isImplied(line.name) {
      if line.name.isSameFieldName(as: "Authorization") {
        words += [
          "-H",
          usesToken
            ? "\"Authorization: Bearer $PLUMB_TOKEN\"" : quoted("Authorization: \(line.value)"),
        ]
      } else {
        words += ["-H", quoted("\(line.name): \(line.value)")]
      }
    }
    if !request.body.isEmpty { words += ["--data-binary", body] }
    return words.joined(separator: " ")
  }

  private func isImplied(_ name: String) -> Bool {
    ["Host", "Content-Length", "Accept", "User-Agent"].contains { $0.isSameFieldName(as: name) }
  }

  private var body: String {
    if let text = String(validating: request.body, as: UTF8.self), !text.utf8.contains(0),
      !text.hasPrefix("@")
    {
      return quoted(text)
    }
    // Bytes that no argument can hold are written by printf, which the command reads from.
    let escapes = request.body.map { byte in
      "\\" + String(byte >> 6, radix: 8) + String(byte >> 3 & 7, radix: 8)
        + String(byte & 7, radix: 8)
    }
    return "@<(printf '\(escapes.joined())')"
  }

  private func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
