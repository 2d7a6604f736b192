import Foundation
import PlumbHTTP
import PlumbJSON
import Testing

/// `plumb serve` in another process, ready to answer.
struct ServingTool {
  let tool: RunningTool
  let url: HTTPURL
  private let token: String?
  private let home: Tool

  init(token: String? = nil, _ arguments: String...) async throws {
    var home = Tool()
    self.token = token
    if let token { home.environment["PLUMB_TOKEN"] = token }
    self.home = home
    tool = try RunningTool(["serve", "--port", "0"] + arguments, in: home.folder, home.environment)
    try await tool.wait { $0.output.hasSuffix("\n") }
    let line = tool.output
    try #require(line.hasPrefix("listening on http://127.0.0.1:"))
    url = try HTTPURL(parsing: String(line.dropFirst("listening on ".count).dropLast()))
  }

  /// Sends one request below the base URL.
  func send(_ method: String, _ path: String, _ body: JSON? = nil) throws -> HTTPResponse {
    var fields = HTTPFields([.init(name: "Host", value: url.endpoint.authority)])
    if let token { fields.append("Authorization", "Bearer \(token)") }
    let bytes = body?.bytes() ?? []
    if body != nil {
      fields.append("Content-Type", "application/json")
      fields.append("Content-Length", String(bytes.count))
    }
    let client = HTTPClient(endpoint: url.endpoint)
    let request = HTTPRequest(method: method, target: url.path + path, fields: fields, body: bytes)
    return try client.exchange(request).response
  }
}
