import PlumbContract
import PlumbEngine
import PlumbJournal
import PlumbServer
import Testing

struct `Faults of the reference server` {
  struct Row: Sendable, CustomTestStringConvertible {
    let fault: String
    let check: String
    let place: String
    var testDescription: String { fault }
  }

  static let rows = [
    Row(fault: "exception", check: "no-server-error", place: "response/status"),
    Row(fault: "wrong-type", check: "body-matches-schema", place: "response/body/"),
    Row(fault: "undeclared-success", check: "status-is-documented", place: "response/status"),
    Row(fault: "maximum-ignored", check: "invalid-input-is-refused", place: "request/body/"),
    Row(fault: "enum-ignored", check: "invalid-input-is-refused", place: "request/body/"),
    Row(fault: "required-ignored", check: "invalid-input-is-refused", place: "request/body/"),
    Row(fault: "location-gone", check: "created-location-resolves", place: "response/"),
    Row(fault: "delete-keeps", check: "deleted-is-gone", place: "response/status"),
    Row(fault: "partial-update", check: "update-is-persisted", place: "response/body/"),
    Row(fault: "update-not-idempotent", check: "update-is-idempotent", place: "response/body/"),
  ]

  @Test(arguments: rows) func `each is found where it sits`(_ row: Row) throws {
    let fault = try #require(Fault.named(row.fault))
    let site = try #require(fault.place(in: SampleRun.voicebot))
    let resource = try #require(SampleRun.voicebot.operation(site.operation)?.role?.resource)
    let run = try SampleRun(fault: fault) { configuration in
      configuration.filter.only = [resource]
      configuration.maxCases = 0
    }
    let found = run.deviations.filter { $0.check == row.check && $0.level == .must }
    let summary = Set(run.deviations.map { "\($0.check) \($0.operation) \($0.place)" }).sorted()
    let deviation = try #require(found.first { $0.operation == site.operation }, "\(summary)")
    #expect(deviation.place.hasPrefix(row.place), "\(summary)")
    if let member = site.member, deviation.place != "response/status" {
      #expect(
        found.contains { $0.place.split(separator: "/").contains(Substring(member)) }, "\(summary)")
    }
    #expect(!deviation.source.isEmpty && !deviation.expected.isEmpty && !deviation.actual.isEmpty)
    #expect(deviation.curl.contains("curl -i "))
  }
}
