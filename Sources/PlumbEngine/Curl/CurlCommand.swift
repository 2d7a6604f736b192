import PlumbHTTP

/// A request as a curl command.
struct CurlCommand {
  /// Fields and body without secrets.
  let request: HTTPRequest
  let url: ShellWord
  /// The value of the `Authorization` field; nil where none is sent.
  let authorization: ShellWord?
  /// The body where it is text; nil where only its bytes will do, or there is none.
  let body: ShellWord?
  /// What is done with the answer, such as `-i` to show all of it.
  let options: [String]

  var text: String {
    var words = ["curl"] + options
    if request.target.contains(where: { "[]{}".contains($0) }) { words.append("-g") }
    if request.target.contains("/.") { words.append("--path-as-is") }
    if request.method == "HEAD" {
      words.append("--head")
    } else if request.method != "GET" || !request.body.isEmpty {
      words += ["-X", ShellWord(request.method).text]
    }
    words.append(url.text)
    for field in fields { words += ["-H", field.text] }
    if !request.body.isEmpty || hasEmptyBody {
      words += body.map { ["--data-raw", $0.text] } ?? ["--data-binary", bytes]
    }
    return words.joined(separator: " ")
  }

  private var fields: [ShellWord] {
    var fields: [ShellWord] = []
    for line in request.fields.lines where !Self.isImplied(line) {
      // Without a value a semicolon, or curl leaves the field out.
      fields.append(
        ShellWord(line.value.isEmpty ? "\(line.name);" : "\(line.name): \(line.value)"))
    }
    if !request.body.isEmpty || hasEmptyBody, request.fields["Content-Type"] == nil {
      // Or curl says that it is a form.
      fields.append(ShellWord("Content-Type:"))
    }
    if let authorization { fields.append(authorization) }
    return fields
  }

  private var hasEmptyBody: Bool {
    request.body.isEmpty && request.fields["Content-Length"] == "0"
  }

  private static func isImplied(_ field: HTTPFields.Field) -> Bool {
    if field.name.isSameFieldName(as: "Accept") { return field.value.hasPrefix("application/json") }
    return ["Host", "Content-Length", "User-Agent", "Authorization"].contains {
      $0.isSameFieldName(as: field.name)
    }
  }

  /// Bytes that no argument can hold are written by printf, which the command reads from.
  private var bytes: String {
    let escapes = request.body.map { "\\" + ShellWord.octal($0) }.joined()
    return "@<(printf '\(escapes)')"
  }
}
