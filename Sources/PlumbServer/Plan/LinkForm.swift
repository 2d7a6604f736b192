import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbSchema

/// How a link is written: as short as its schema allows.
enum LinkForm: Sendable {
  /// An absolute path.
  case path
  /// With scheme and host, as the format `uri` asks for (RFC 3986 §4.3).
  case url

  /// The form for what a schema says of a link; a path where nothing is said.
  init(_ schema: SchemaID?, in schemas: SchemaGraph) {
    guard let schema else {
      self = .path
      return
    }
    let takes = { (text: String) in schemas.isValid(.string(text), against: schema) }
    self = !takes("/a/1") && takes("http://localhost/a/1") ? .url : .path
  }
}

extension Call {
  /// A path of this server as the form has it.
  func link(to path: String, as form: LinkForm) -> String {
    switch form {
    case .path: path
    case .url: "http://" + (request.fields["Host"] ?? "localhost") + path
    }
  }
}
