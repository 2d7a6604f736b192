import PlumbContract
import PlumbJSON
import Testing

struct `Reading of expectedStatuses` {
  private func problems(_ statuses: JSON) throws -> [String] {
    let document: JSON = [
      "openapi": "3.1.0", "info": ["title": "t", "version": "1"], "paths": [:],
      "x-plumb": ["expectedStatuses": statuses],
    ]
    do throws(ContractError) {
      return try ContractReading(document, checks: ["deleted-is-gone", "text-survives"]).problems
        .map(\.description)
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test func `takes statuses and ranges of them, as texts or as numbers`() throws {
    #expect(try problems(["deleted-is-gone": ["404", "4XX", 410]]) == [])
  }

  @Test(arguments: mistakes)
  func `says what is wrong, and where`(_ statuses: JSON, _ problem: String) throws {
    #expect(try problems(statuses) == [problem])
  }
}

private let mistakes: [(JSON, String)] = [
  (
    ["deleted-is-gon": ["404"]],
    "/x-plumb/expectedStatuses/deleted-is-gon: 'deleted-is-gon' is no check that expects a status; "
      + "allowed: deleted-is-gone, text-survives"
  ),
  (
    ["deleted-is-gone": "404"],
    "/x-plumb/expectedStatuses/deleted-is-gone: expected an array of statuses, found the string \"404\""
  ),
  (
    ["deleted-is-gone": ["4X"]],
    "/x-plumb/expectedStatuses/deleted-is-gone/0: '4X' is no status; allowed: 100–599, 1XX–5XX"
  ),
  (
    ["deleted-is-gone": [true]],
    "/x-plumb/expectedStatuses/deleted-is-gone/0: 'true' is no status; allowed: 100–599, 1XX–5XX"
  ),
  (404, "/x-plumb/expectedStatuses: expected an object, found the number 404"),
]
