import PlumbHTTP

extension Operand<RunOptions> {
  /// The base URL of the API.
  static let target = Operand(
    placeholder: "URL",
    help: "Base URL below which the paths of the contract are, such as http://localhost:8080/v4. "
      + "Without it plumb starts its reference server and runs against that.",
    isRequired: false, hint: "give one base URL, or none for the reference server built in"
  ) { text, options throws(UsageError.Reason) in
    let url: HTTPURL
    do throws(HTTPURLError) {
      url = try HTTPURL(parsing: text)
    } catch {
      throw .badURL(error)
    }
    if url.query != nil { throw .badValue(text, expected: "a base URL, which has no query") }
    options.url = url
  }
}
