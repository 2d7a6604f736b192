/// Writes XML 1.0: the one place where text becomes XML.
///
/// Names are literals of the program, so nothing that comes from outside can become markup; an element cannot be left open.
package struct XMLWriter {
  package typealias Attribute = (name: StaticString, value: String)

  private var depth = 0

  /// Writes the declaration; the document's one element comes next.
  package init(_ output: inout TextOutput) {
    output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Writes an element on lines of its own, with what `content` writes inside.
  package mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], to output: inout TextOutput,
    content: (inout XMLWriter, inout TextOutput) throws -> Void
  ) rethrows {
    output.write("\(indentation)<\(name)\(Self.text(attributes))>\n")
    depth += 1
    try content(&self, &output)
    depth -= 1
    output.write("\(indentation)</\(name)>\n")
  }

  /// Writes an element that holds text only, or nothing.
  package func element(
    _ name: StaticString, _ attributes: [Attribute] = [], text: String = "",
    to output: inout TextOutput
  ) {
    output.write("\(indentation)<\(name)\(Self.text(attributes))")
    output.write(text.isEmpty ? "/>\n" : ">\(Self.escaped(text, isAttribute: false))</\(name)>\n")
  }

  private var indentation: String { String(repeating: "  ", count: depth) }

  private static func text(_ attributes: [Attribute]) -> String {
    attributes.map { " \($0.name)=\"\(escaped($0.value, isAttribute: true))\"" }.joined()
  }

  /// What XML 1.0 §2.2 has no place for is spelled out visibly; `]]>` cannot arise because every `>` is escaped.
  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    var escaped = ""
    for scalar in text.visible(keepingLines: true).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"" where isAttribute: escaped += "&quot;"
      case "\n" where isAttribute: escaped += "&#10;"
      case "\t" where isAttribute: escaped += "&#9;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
