import PlumbHTTP
import PlumbJournal
import PlumbReports
import Testing

@testable import plumb

struct `Progress on stderr` {
  @Test func `a terminal gets one line that is drawn again and wiped`() {
    var display = ProgressDisplay(.redrawn, style: ConsoleStyle())
    #expect(display.receive(Self.event, elapsed: .milliseconds(50)) == "")
    let line = display.receive(Self.event, elapsed: .milliseconds(200))
    #expect(line.hasPrefix("\rfuzz · 2 cases"))
    #expect(display.receive(Self.event, elapsed: .milliseconds(250)) == "")
    #expect(display.end() == "\r\u{1B}[K")
    #expect(display.end() == "")
  }

  @Test func `a file gets a line every ten seconds and no control characters`() {
    var display = ProgressDisplay(.lines, style: ConsoleStyle())
    #expect(display.receive(Self.event, elapsed: .seconds(9)) == "")
    let line = display.receive(Self.event, elapsed: .seconds(10))
    #expect(line.hasPrefix("fuzz · 2 cases") && line.hasSuffix("\n"))
    #expect(!line.contains("\r"))
    #expect(display.end() == "")
  }

  @Test func `nothing is shown where nothing is wanted`() {
    var display = ProgressDisplay(.none, style: ConsoleStyle())
    #expect(display.receive(Self.event, elapsed: .seconds(60)) == "")
    #expect(display.end() == "")
  }

  private static let event = RunEvent.caseEnded(
    CaseResult(
      number: 0,
      case: Case(id: "a", phase: "fuzz", operation: "GET /pets", title: "", steps: []),
      verdict: .conforms))
}
