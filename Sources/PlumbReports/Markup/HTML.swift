/// A piece of an HTML document: the one place where text becomes HTML.
///
/// Tags and attribute names are literals of the program; text and values are escaped when they are written, so
/// nothing that comes from outside can become markup. There is no way to put in markup as text.
package enum HTML: ExpressibleByStringLiteral {
  /// An attribute; there is none that runs code or loads anything.
  package struct Attribute {
    package let name: StaticString
    package let value: String

    package init(name: StaticString, value: String) {
      self.name = name
      self.value = value
    }
  }

  case text(String)
  case element(StaticString, [Attribute], [HTML])
  /// Elements without an element around them.
  case group([HTML])
  /// The document's style, whose hash the content security policy names.
  case style(StaticString)

  package init(stringLiteral value: String) { self = .text(value) }

  /// Elements that have no content and no end tag (HTML § 13.1.2).
  private static let voids: Set<String> = ["meta", "br", "hr"]

  package func write(to output: inout TextOutput) {
    switch self {
    case .text(let text): output.write(Self.escaped(text))
    case .group(let children): for child in children { child.write(to: &output) }
    case .style(let sheet): output.write("<style>\(sheet)</style>")
    case .element(let name, let attributes, let children):
      output.write("<\(name)")
      for attribute in attributes {
        output.write(" \(attribute.name)=\"\(Self.escaped(attribute.value))\"")
      }
      output.write(">")
      for child in children { child.write(to: &output) }
      if !children.isEmpty || !Self.voids.contains("\(name)") { output.write("</\(name)>") }
    }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.visible(keepingLines: true).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
