import Testing

@testable import plumb

struct `Help screens` {
  static let screens = [Plumb.help] + Plumb.commands.map(\.help)

  @Test(arguments: screens) func `no line is wider than 100 columns`(_ screen: HelpScreen) {
    let wide = screen.text.split(separator: "\n").filter { $0.count > 100 }
    #expect(wide == [])
  }

  @Test(arguments: Plumb.commands.map(\.help))
  func `every page has the exit codes and an example`(_ screen: HelpScreen) {
    #expect(screen.text.contains("\nexit codes\n  0  "))
    #expect(!screen.examples.isEmpty)
  }

  @Test func `terms and texts are aligned, and a long text is wrapped below itself`() {
    let screen = HelpScreen(
      title: "a title", usage: "plumb x",
      sections: [
        .init(
          title: "section",
          rows: [
            .init(term: "--a", text: "short"),
            .init(term: "--longer X", text: String(repeating: "word ", count: 20)),
          ]),
        .init(title: "empty", rows: []),
      ])
    #expect(
      screen.text == """
        a title

        usage: plumb x

        section
          --a         short
          --longer X  word word word word word word word word word word word word word word word word word
                      word word word

        """)
  }

  @Test func `a flag that is only there to be refused is not listed`() {
    let text = Command.run.help.text
    #expect(text.contains("--token-env NAME"))
    #expect(!text.contains("--token TOKEN"))
  }
}

extension HelpScreen: CustomTestStringConvertible {
  var testDescription: String { usage }
}
