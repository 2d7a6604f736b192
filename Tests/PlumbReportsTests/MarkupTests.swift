import Foundation
import PlumbJournal
import PlumbReports
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct Markup {
  /// Texts made of what breaks markup, from a fixed sequence.
  static let texts: [String] = {
    let pieces = [
      "<", ">", "&", "\"", "'", "]]>", "<!--", "-->", "</pre>", "&amp;", "\u{0}", "\u{1B}[0m", "\r",
      "\n", "\t", " ", "`", "```", "~~~", "|", "\\", "*a*", "_", "[x](javascript:1)", "é",
      "e\u{301}",
      "😀", "\u{202E}", "\u{FFFE}", "\u{85}", "\u{2028}", "a", "العربية", "#", "- ", "1. ",
    ]
    var state: UInt64 = 42
    return (0..<300).map { _ in
      (0..<12).reduce(into: "") { text, _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
    }
  }()

  static func written(_ write: (inout TextOutput) throws -> Void) throws -> String {
    let sink = MemorySink()
    var output = TextOutput(to: sink)
    try write(&output)
    try output.finish()
    return sink.text
  }

  /// What an XML parser understands: names, attribute values and text.
  private final class Reading: NSObject, XMLParserDelegate {
    var text = ""
    var attribute = ""
    var elements: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements.append(name)
      attribute += attributes["a"] ?? ""
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }
  }

  @Test func `any text comes out of XML as it went in, made visible`() throws {
    for text in Self.texts {
      let xml = try Self.written { output in
        let writer = XMLWriter(&output)
        writer.element("e", [("a", text)], text: text, to: &output)
      }
      let parser = XMLParser(data: Data(xml.utf8))
      let reading = Reading()
      parser.delegate = reading
      try #require(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "") \(xml)")
      let visible = text.visible(keepingLines: true)
      #expect(reading.elements == ["e"])
      #expect(reading.text.utf8.elementsEqual(visible.utf8))
      #expect(reading.attribute.utf8.elementsEqual(visible.utf8))
    }
  }

  @Test func `any text in HTML is text`() throws {
    for text in Self.texts {
      let html = try Self.written { output in
        HTML.element("p", [.init(name: "title", value: text)], [.text(text)]).write(to: &output)
      }
      // Of the markup only what the program wrote is left: one start tag with one value, one end tag.
      #expect(html.count { $0 == "<" } == 2)
      #expect(html.count { $0 == ">" } == 2)
      #expect(html.count { $0 == "\"" } == 2)
      #expect(!html.contains("'"))
      let inner = html.dropFirst(html.prefix { $0 != ">" }.count + 1).dropLast("</p>".count)
      let plain = inner.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
      #expect(plain.utf8.elementsEqual(text.visible(keepingLines: true).utf8))
    }
  }

  @Test func `no text closes a fence of Markdown`() throws {
    for text in Self.texts + ["````\n```", "```\n# Heading"] {
      let lines = try Self.written { output in
        MarkdownBlock.code(language: "http", text).write(to: &output)
      }.split(separator: "\n", omittingEmptySubsequences: false)
      let fence = lines[0].dropLast("http".count)
      #expect(fence.allSatisfy { $0 == "`" } && fence.count >= 3)
      let closing = lines.dropFirst().firstIndex { line in
        line.drop { $0 == " " }.hasPrefix(fence)
      }
      #expect(closing == lines.count - 3)
    }
  }

  @Test func `no text leaves its line or cell of Markdown`() throws {
    for text in Self.texts {
      let markdown = try Self.written { output in
        MarkdownBlock.table(header: ["a", "b"], rows: [[[.code(text)], [.text(text)]]])
          .write(to: &output)
      }
      let row = try #require(markdown.split(separator: "\n").last)
      #expect(markdown.split(separator: "\n").count == 3)
      #expect(row.replacing("\\|", with: "").count { $0 == "|" } == 3)
    }
  }

  static let spans: [(MarkdownSpan, String)] = [
    (.text("*a* [b](c) <d> `e` | f"), #"\*a\* \[b\](c) \<d\> \`e\` \| f"#),
    (.text("- a"), #"\- a"#), (.text("# a\nb"), ##"\# a\\nb"##), (.strong("*"), #"**\***"#),
    (.code("a`b``c"), "```a`b``c```"), (.code("`a`"), "`` `a` ``"), (.code(""), "(empty)"),
  ]

  @Test(arguments: spans.indices)
  func `a span of Markdown is exactly`(_ index: Int) throws {
    let (span, expected) = Self.spans[index]
    let text = try Self.written { MarkdownBlock.paragraph([span]).write(to: &$0) }
    #expect(text == expected + "\n\n")
  }
}
