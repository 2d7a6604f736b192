import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbServer
import Synchronization
import Testing

struct `Safety on a real account` {
  static let others: [(resource: String, items: [JSON])] = [
    (
      "voicebotChannelTwilioConfiguration",
      [
        [
          "id": "5b8d5c3a-2f16-4c9f-bfb6-4767d7b0db8a", "phoneNumber": "+15005550006",
          "phoneNumberCountry": "US",
        ],
        [
          "id": "00000000-2f16-4c9f-bfb6-4767d7b0db8b", "phoneNumber": "+15005550007",
          "phoneNumberCountry": "CA",
        ],
      ]
    ),
    (
      "voicebotChannelInstance",
      [
        [
          "id": "F526F2FC-49A6-4E20-B954-E0D22824D017", "channelType": "twilio",
          "infoId": "5b8d5c3a-2f16-4c9f-bfb6-4767d7b0db8a",
        ]
      ]
    ),
  ]

  @Test func `other people's resources are byte for byte what they were, and nothing is left`()
    throws
  {
    let run = try SampleRun(holding: Self.others) { configuration in
      configuration.phases = [.named("examples"), .named("lifecycle"), .named("references")]
        .compactMap(\.self)
    }
    let untouched = try SampleRun(holding: Self.others) { $0.phases = [] }
    #expect(run.held == untouched.held)
    #expect(run.cleanup?.left == [])
    #expect((run.cleanup?.created ?? 0) > 50)
    #expect(run.results.allSatisfy { $0.verdict == .conforms })
  }

  @Test func `a read-only run sends no unsafe request and says what it skipped`() throws {
    let run = try SampleRun(holding: Self.others) { $0.isReadOnly = true }
    let methods = Set(run.results.flatMap(\.exchanges).map(\.request.method))
    #expect(methods.isSubset(of: ["GET", "HEAD"]))
    let skipped = run.results.filter { $0.verdict == .skipped }
    #expect(skipped.contains { $0.reason == "read-only: the case sends POST" })
    #expect(run.results.contains { $0.verdict == .conforms })
    #expect(run.cleanup?.created == 0)
  }

  @Test func `an interrupted run removes what it has created`() throws {
    let cancellation = Cancellation()
    let seen = Mutex(0)
    let run = try SampleRun(
      cancellation: cancellation, { _ in },
      hearing: { event in
        guard case .caseEnded = event else { return }
        let count = seen.withLock { count in
          count += 1
          return count
        }
        if count == 100 { cancellation.cancel() }
      })
    #expect(run.end.outcome == .interrupted)
    #expect(run.cleanup?.left == [])
    let empty = try SampleRun { $0.phases = [] }
    #expect(run.held == empty.held)
  }

  @Test func `neither the credential nor a password is told to anybody`() throws {
    // Exchanges of cases that deviate are told in full: with this fault many do.
    let fault = try #require(Fault.named("undeclared-success"))
    let run = try SampleRun(fault: fault) { configuration in
      configuration.phases = [.named("examples"), .named("coverage")].compactMap(\.self)
      configuration.filter.only = ["voicebotChannelSIPConfiguration", "POST /voicebot/voicebots"]
    }
    #expect(run.results.contains { $0.verdict == .deviates })
    let sink = MemorySink()
    var writer = try JournalWriter(to: sink)
    for event in run.events { try writer.write(event) }
    #expect(!sink.text.utf8.contains(SampleRun.token.utf8))
    #expect(!sink.text.utf8.contains(SampleRun.token.dropLast().utf8))
    #expect(sink.text.utf8.contains("•••".utf8))
    #expect(sink.text.firstMatch(of: /plumb [0-9a-f]{8} (other )?password/) == nil)
  }
}
