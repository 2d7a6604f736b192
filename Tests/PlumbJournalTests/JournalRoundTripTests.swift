import PlumbHTTP
import PlumbJSON
import PlumbJournal
import Testing

struct `Journal round trip` {
  @Test(arguments: SampleValues.events)
  func `an event that was written is the event that is read`(_ event: RunEvent) throws {
    let (events, issues) = try read(try journal([event]))
    var expected = event
    if case .caseEnded(var result) = event, result.verdict == .conforms {
      result.exchanges = result.exchanges.map(\.brief)
      expected = .caseEnded(result)
    }
    #expect(issues.isEmpty)
    #expect(events == [expected])
  }

  @Test func `each event is one line, a case is two`() throws {
    let text = String(decoding: try journal(SampleValues.events), as: UTF8.self)
    let lines = text.utf8.filter { $0 == UInt8(ascii: "\n") }.count
    #expect(lines == 1 + 1 + 2 * Verdict.allCases.count + 6)
    #expect(text.hasPrefix(#"{"event":"journal","format":"plumb-journal","version":1}"# + "\n"))
  }

  @Test func `the case line says nothing of the run`() throws {
    var other = SampleValues.result(.deviates)
    other.number = 99
    other.reason = "else"
    other.exchanges = []
    other.deviations = []
    let lines = try [SampleValues.result(.deviates), other].map { result in
      try journal([.caseEnded(result)]).split(separator: UInt8(ascii: "\n"))[1]
    }
    #expect(lines[0] == lines[1])
  }

  @Test func `a conforming exchange is kept as step, status and times`() throws {
    let text = String(
      decoding: try journal([.caseEnded(SampleValues.result(.conforms))]), as: UTF8.self)
    #expect(text.contains(#"[{"step":"create","at":12,"micros":34,"status":500},"#))
  }

  @Test func `a long body is cut and its length stated`() throws {
    var result = SampleValues.result(.deviates)
    result.exchanges[0].request.body = [UInt8](repeating: 0x61, count: 100_000)
    result.exchanges[0].outcome = .response(
      HTTPResponse(status: 200, body: [UInt8](repeating: 0xFF, count: 70_000)))
    let (events, _) = try read(try journal([.caseEnded(result)]))
    guard case .caseEnded(let back) = try #require(events.first) else { return }
    #expect(back.exchanges[0].fullRequestLength == 100_000)
    #expect(back.exchanges[0].request.body.count == 65_536)
    #expect(back.exchanges[0].fullResponseLength == 70_000)
    #expect(back.exchanges[0].response?.body.count == 65_536)
  }

  @Test func `a journal that is read and written again is the same bytes`() throws {
    let bytes = try journal(SampleValues.events)
    #expect(try journal(try read(bytes).events) == bytes)
  }
}
