/// A place where the API is served (OpenAPI 3.1.1 §4.8.5).
package struct Server: Hashable, Sendable {
  /// The URL with its holes, such as `https://{region}.example.com/v4`; possibly relative to the document.
  package var template: PathTemplate
  package var variables: [Variable]
  package var summary: String

  /// A hole of the URL and what may fill it.
  package struct Variable: Hashable, Sendable {
    package var name: String
    package var `default`: String
    /// Empty where any value may be given.
    package var values: [String]
  }
}

extension Server {
  /// The URL with the defaults of its variables; a hole without variable stays as it is.
  package var url: String {
    template.pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let literal): text += literal
      case .parameter(let name):
        text += variables.first { $0.name == name }?.default ?? "{\(name)}"
      }
    }
  }
}
