import PlumbEngine
import PlumbHTTP
import PlumbJournal
import PlumbServer
import Synchronization
import Testing

struct `A server that shows an ETag` {
  /// Runs the cases about conditions against a server that tags what it shows.
  private func deviations(isHonest: Bool) throws -> Set<String> {
    let run = try SampleRun {
      $0.filter.only = ["protocol/*/condition/*"]
    } answering: { request, reference in
      // The tags of the server are numbers; any other one stands for no state that it ever had.
      if isHonest, let wanted = request.fields["If-Match"], wanted.contains("plumb") {
        return HTTPResponse(status: 412)
      }
      var response = reference.answer(request)
      guard request.method == "GET", response.status == 200 else { return response }
      let tag = "\"\(response.body.reduce(0) { ($0 &* 31 &+ UInt32($1)) })\""
      if isHonest, request.fields["If-None-Match"] == tag { return HTTPResponse(status: 304) }
      response.fields["ETag"] = tag
      return response
    }
    #expect(run.end.outcome == .completed)
    #expect(run.results.count == 16)
    return Set(
      run.deviations.map { "\($0.level.rawValue) \($0.check) \($0.operation) \($0.place)" })
  }

  @Test func `and keeps the conditions of its clients conforms`() throws {
    #expect(try deviations(isHonest: true) == [])
  }

  @Test func `and ignores conditions does not`() throws {
    let found = try deviations(isHonest: false)
    let item = "/voicebot/voicebots/{id}"
    #expect(found.count == 8)
    #expect(
      found.isSuperset(of: [
        "should conditional-requests-hold GET \(item) request/header/If-None-Match",
        "should conditional-requests-hold PUT \(item) request/header/If-Match",
      ]))
  }
}
