import PlumbJSON
import PlumbJournal
import PlumbReports
import Testing

struct `Reports of one run` {
  /// The same cases in other orders of arrival.
  static let orders: [[CaseResult]] = [
    SampleRun.results.reversed(),
    SampleRun.results.enumerated().sorted { $0.offset * 7 % 10 < $1.offset * 7 % 10 }
      .map(\.element),
  ]

  @Test(arguments: Report.all.map(\.fileName), [0, 1])
  func `do not depend on the order in which cases arrive`(_ name: String, _ order: Int) throws {
    let report = try #require(Report.all.first { $0.fileName == name })
    let events = SampleRun.events.filter {
      if case .caseEnded = $0 { false } else { true }
    }
    let shuffled =
      [events[0]] + Self.orders[order].map(RunEvent.caseEnded) + Array(events.dropFirst())
    #expect(try SampleRun.text(report, shuffled) == SampleRun.text(report))
  }

  @Test func `agree on how many cases there are of each kind`() throws {
    let json = try JSON.parse(try SampleRun.text(.json))
    let summary = try #require(json["summary"])
    let xml = try SampleRun.text(.junit)
    #expect(xml.ranges(of: "<testcase ").count == summary["cases"]?.int)
    #expect(xml.ranges(of: "<failure ").count == 3)
    let skipped = ["flaky", "blocked", "inconclusive", "skipped"].compactMap { summary[$0]?.int }
    #expect(xml.ranges(of: "<skipped ").count == skipped.reduce(0, +))
    #expect(
      xml.contains(#"<testsuites name="plumb" tests="10" failures="3" errors="0" skipped="4""#))
    let listed = try #require(json["deviations"]?.array)
    let levels = ["must", "should", "may"].compactMap { summary["deviations"]?[$0]?.int }
    #expect(levels == [3, 0, 1])
    #expect(summary["flakyDeviations"] == 1)
    #expect(listed.count == 5)
    let sarif = try JSON.parse(try SampleRun.text(.sarif))
    #expect(sarif["runs"]?.array?[0]["results"]?.array?.count == 5)
  }

  @Test func `carry the members that programs rely on`() throws {
    let json = try JSON.parse(try SampleRun.text(.json))
    for name in ["seed", "target", "contract", "started", "durationSeconds"] {
      #expect(json["run"]?[name] != nil, "run.\(name)")
    }
    for name in ["cases", "exchanges", "deviations"] + Verdict.allCases.map(\.rawValue) {
      #expect(json["summary"]?[name] != nil, "summary.\(name)")
    }
    let first = try #require(json["deviations"]?.array?.first)
    for name in [
      "fingerprint", "check", "level", "operation", "pointer", "expected", "actual", "source",
      "count", "cases", "curl",
    ] {
      #expect(first[name] != nil, "deviations.\(name)")
    }
    #expect(json["coverage"] != nil)
  }

  @Test(arguments: Report.all.map(\.fileName))
  func `let no control character through`(_ name: String) throws {
    let report = try #require(Report.all.first { $0.fileName == name })
    let isHarmless = try SampleRun.text(report).unicodeScalars.allSatisfy {
      ($0.value >= 0x20 || $0 == "\n") && $0.value != 0x202E || name.hasSuffix("json")
    }
    #expect(isHarmless)
  }

  @Test func `show a script of the server as text`() throws {
    let html = try SampleRun.text(.html)
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!html.contains("<script"))
    #expect(try SampleRun.text(.junit).contains("&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt;"))
  }
}
