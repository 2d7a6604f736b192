import PlumbContract
import PlumbJSON

/// A value of a parameter as it goes onto the wire.
struct GivenParameter: Hashable, Sendable {
  let place: Parameter.Place
  let name: String
  /// As many as the value needs: an array may be written as the name again and again.
  let texts: [String]

  /// The value in the style of the parameter; nil where it cannot be said there, or its style is not written.
  init?(_ value: JSON, of parameter: Parameter) {
    place = parameter.place
    name = parameter.name
    if parameter.mediaType != nil { return nil }
    switch value {
    case .null, .object: return nil
    case .array(let items):
      // What separates items is told apart from what stands in them only where each has a name of its own.
      guard parameter.place == .query, parameter.style == .form, parameter.explodes,
        !items.isEmpty, items.allSatisfy({ $0.array == nil && $0.object == nil && !$0.isNull })
      else { return nil }
      texts = items.map(\.parameterText)
    case .bool, .number, .string:
      // The style decides how several values are joined; of one value all but these two write the text alone.
      guard parameter.style != .label, parameter.style != .matrix else { return nil }
      texts = [value.parameterText]
    }
    guard texts.allSatisfy(canBeSaid) else { return nil }
  }

  /// A query parameter that no document describes.
  init(unknown name: String, _ text: String) {
    place = .query
    self.name = name
    texts = [text]
  }

  /// Whether a text keeps its meaning at the place.
  private func canBeSaid(_ text: String) -> Bool {
    switch place {
    case .query: return !text.isEmpty
    case .path:
      // A path without the value, or with dots for it, is another path.
      return !text.isEmpty && ![".", ".."].contains(text) && !text.contains("/")
    case .header:
      // RFC 9110 §5.5: visible characters, and space within.
      return text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.isEmpty
        && text.first != " " && text.last != " "
    case .cookie:
      // RFC 6265 §4.1.1: no space, quotes, comma, semicolon or backslash.
      return text.utf8.allSatisfy {
        (0x21...0x7E).contains($0) && !Array("\",;\\".utf8).contains($0)
      }
        && !text.isEmpty
    }
  }

  var pairs: [QueryPair] { texts.map { QueryPair(name: name, value: $0) } }
}
