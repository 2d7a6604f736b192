import PlumbJournal
import PlumbReports
import Testing

struct `Text for readers` {
  static let visible: [(String, String)] = [
    ("plain ü 😀 العربية", "plain ü 😀 العربية"),
    ("\u{1B}[31mred\u{7}", "\\u{1B}[31mred\\u{7}"),
    ("a\r\nb\tc", "a\\r\\nb\\tc"),
    ("a\u{202E}b\u{2066}", "a\\u{202E}b\\u{2066}"),
    ("\u{0}\u{9B}1m\u{FEFF}\u{FFFE}\u{1FFFF}", "\\u{0}\\u{9B}1m\\u{FEFF}\\u{FFFE}\\u{1FFFF}"),
  ]

  @Test(arguments: visible)
  func `what cannot be seen is spelled out`(_ text: String, _ expected: String) {
    #expect(text.visible() == expected)
  }

  @Test func `lines are kept where they are wanted`() {
    #expect("a\r\nb\tc\u{1B}".visible(keepingLines: true) == "a\\r\nb\tc\\u{1B}")
  }

  @Test(arguments: zip(["abc", "日本", "é", "e\u{301}", "😀", "❤\u{FE0F}"], [3, 4, 1, 1, 2, 2]))
  func `width is that of the terminal`(_ text: String, _ width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func `what is too wide is cut within its width`() {
    #expect("abcdef".fitted(to: 4) == "abc…")
    #expect("日本語文字".fitted(to: 6) == "日本…")
    #expect("GET /pets/{id}/toys/{toy}".fittedInside(to: 15) == "GET /…oys/{toy}")
    #expect("aaa bbb ccc".wrapped(to: 7) == ["aaa bbb", "ccc"])
    #expect("aaaaaaaaa".wrapped(to: 4) == ["aaaa", "aaaa", "a"])
  }

  @Test func `digests are those of FIPS 180-4`() {
    func digest(_ text: String) -> String {
      SHA256.digest(Array(text.utf8))
        .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    #expect(digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      digest(String(repeating: "a", count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}

struct `Progress line` {
  static let cases = SampleRun.results.map(RunEvent.caseEnded)

  static let sample: Progress = {
    var progress = Progress(planned: 40)
    for event in cases { progress.receive(event) }
    progress.elapsed = .milliseconds(500)
    return progress
  }()

  @Test func `says phase, cases, exchanges, rate and deviations`() {
    #expect(
      Self.sample.line(ConsoleStyle())
        == "lifecycle · 10/40 cases · 9 exchanges, 18/s · 5 deviations")
    #expect(Progress().line(ConsoleStyle()) == "0 cases · 0 exchanges")
  }

  @Test func `never breaks the line of a narrow terminal`() {
    for isColored in [false, true] {
      let line = Self.sample.line(ConsoleStyle(isColored: isColored, width: 40))
      #expect(line.displayWidth == 39)
      #expect(!line.contains("\u{1B}"))
    }
  }

  @Test func `is coloured only on request`() {
    #expect(!Self.sample.line(ConsoleStyle()).contains("\u{1B}"))
    let line = Self.sample.line(ConsoleStyle(isColored: true))
    #expect(line.hasSuffix("\u{1B}[31m · 5 deviations\u{1B}[0m"))
  }
}
