import PlumbChecks
import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbServer
import Testing

struct `A run against resources inside other objects` {
  @Test func `knows where each stands`() throws {
    let contract = try WrappedPetstore.contract()
    func places(_ key: String) throws -> [String?] {
      let operation = try #require(contract.operation(key))
      return [operation.body?.document, operation.successJSON].map { $0?.itemPlace.description }
    }
    #expect(try places("POST /customers") == ["/data", "/data"])
    #expect(try places("PUT /customers/{customerId}") == ["/data", "/data"])
    #expect(try places("PATCH /pets/{petId}") == ["/pet", "/pet"])
    #expect(try places("GET /pets/{petId}") == [nil, "/pet"])
    #expect(try places("POST /customers/{customerId}/orders") == ["", "/answer/thing"])
  }

  @Test(arguments: [0, 3] as [UInt64])
  func `finds nothing and proves everything`(_ seed: UInt64) throws {
    try SpecFile.expectCleanRun(of: WrappedPetstore.contract(), seed: seed)
  }

  @Test func `sends and reads them as they are documented`() throws {
    let contract = try WrappedPetstore.contract()
    let run = try SampleRun(of: contract) { configuration in
      configuration.phases = [.named("examples")].compactMap(\.self)
      configuration.keepsExchanges = true
    }
    let create = try #require(
      run.results.flatMap(\.exchanges).first {
        $0.request.method == "POST" && $0.request.target.hasSuffix("/pets")
      })
    let (sent, shown) = (
      try JSON.parse(create.request.body), try JSON.parse(create.response?.body ?? [])
    )
    #expect(sent.object?.names == ["pet"])
    #expect(sent["pet"]?["name"] == shown["pet"]?["name"])
    #expect(shown["pet"]?["id"]?.idText != nil)
  }

  @Test func `leaves each fault the place that it has without them`() throws {
    let contract = try WrappedPetstore.contract()
    for fault in Fault.all {
      let plain = fault.place(in: `A run against the petstore`.petstore)
      let wrapped = fault.place(in: contract)
      #expect(plain?.operation == wrapped?.operation, "\(fault.name)")
      #expect(plain?.member == wrapped?.member, "\(fault.name)")
    }
  }

  @Test(arguments: [
    "delete-keeps", "update-shown-only", "partial-update", "created-and-lost",
    "update-of-all", "deleted-still-shown", "dangling-accepted",
  ])
  func `finds what a server gets wrong`(_ name: String) throws {
    let fault = try #require(Fault.named(name))
    let run = try SampleRun(of: WrappedPetstore.contract(), fault: fault) {
      $0.shrinkRequests = 0
      $0.phases = [.named("lifecycle"), .named("references")].compactMap(\.self)
    }
    #expect(run.deviations.map(\.check).contains(fault.breaks))
  }
}
