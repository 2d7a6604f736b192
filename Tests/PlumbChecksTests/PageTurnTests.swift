import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import Testing

@testable import PlumbChecks

/// A page of a list, and where it leads.
struct TurnCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let way: Paging.Way?
  var target = "/v1/pets?kind=cat"
  var fields: HTTPFields = [:]
  var body: JSON = [:]
  var count = 2
  var seen = 2
  let turn: PageTurn

  var page: Page {
    Page(
      exchange: Exchange(
        step: "list", request: HTTPRequest(method: "GET", target: target),
        outcome: .response(HTTPResponse(status: 200, fields: fields))),
      body: body, count: count, seen: seen, lastID: "i9",
      origin: try? HTTPURL(parsing: "https://api.example.com/v1"))
  }

  var form: ListForm? {
    way.map {
      ListForm(
        items: JSONPointer(["items"]),
        paging: Paging(
          $0, more: JSONPointer(["more"]), total: JSONPointer(["total"]),
          promise: Promise(source: "List")))
    }
  }
}

struct `A page of a list` {
  @Test(arguments: numbered + cursors + links) func `leads where it says`(_ turn: TurnCase) {
    #expect(turn.page.turn(by: turn.form) == turn.turn)
  }

  @Test(arguments: elsewhere) func `is not followed to other hosts, schemes or ports`(
    _ reference: String
  ) {
    let page = TurnCase(
      testDescription: reference, way: .header, fields: ["Link": "<\(reference)>; rel=next"],
      turn: .lost)
    #expect(page.page.turn(by: page.form) == .lost)
  }
}

private let numbered: [TurnCase] = [
  TurnCase(
    testDescription: "the page after the first", way: .page(parameter: "page", first: 1),
    turn: .next(target: "/v1/pets?kind=cat&page=2", isCertain: false)),
  TurnCase(
    testDescription: "pages from 0", way: .page(parameter: "page", first: 0),
    turn: .next(target: "/v1/pets?kind=cat&page=1", isCertain: false)),
  TurnCase(
    testDescription: "the page after the seventh", way: .page(parameter: "page", first: 1),
    target: "/v1/pets?page=7&kind=cat",
    turn: .next(target: "/v1/pets?kind=cat&page=8", isCertain: false)),
  TurnCase(
    testDescription: "beyond the largest number", way: .page(parameter: "page", first: 1),
    target: "/v1/pets?page=9223372036854775807", turn: .lost),
  TurnCase(
    testDescription: "an empty page is the end", way: .page(parameter: "page", first: 1),
    count: 0, turn: .end),
  TurnCase(
    testDescription: "all of the total", way: .offset(parameter: "skip"), body: ["total": 2],
    turn: .end),
  TurnCase(
    testDescription: "less than the total", way: .offset(parameter: "skip"), body: ["total": 3],
    turn: .next(target: "/v1/pets?kind=cat&skip=2", isCertain: true)),
  TurnCase(
    testDescription: "more, whatever the total", way: .offset(parameter: "skip"),
    body: ["total": 2, "more": true],
    turn: .next(target: "/v1/pets?kind=cat&skip=2", isCertain: true)),
  TurnCase(
    testDescription: "no more, whatever the total", way: .offset(parameter: "skip"),
    body: ["total": 9, "more": false], turn: .end),
]

private let cursors: [TurnCase] = [
  TurnCase(
    testDescription: "a cursor", way: .cursor(parameter: "at", next: JSONPointer(["next"])),
    body: ["next": "a b/+"], turn: .next(target: "/v1/pets?kind=cat&at=a%20b/%2B", isCertain: true)),
  TurnCase(
    testDescription: "a number for a cursor",
    way: .cursor(parameter: "at", next: JSONPointer(["meta", "next"])),
    body: ["meta": ["next": 7]], turn: .next(target: "/v1/pets?kind=cat&at=7", isCertain: true)),
  TurnCase(
    testDescription: "null for a cursor",
    way: .cursor(parameter: "at", next: JSONPointer(["next"])), body: ["next": nil], turn: .end),
  TurnCase(
    testDescription: "an empty cursor", way: .cursor(parameter: "at", next: JSONPointer(["next"])),
    body: ["next": ""], turn: .end),
  TurnCase(
    testDescription: "no cursor", way: .cursor(parameter: "at", next: JSONPointer(["next"])),
    turn: .end),
  TurnCase(
    testDescription: "the last item", way: .lastItem(parameter: "after"), body: ["more": true],
    turn: .next(target: "/v1/pets?kind=cat&after=i9", isCertain: true)),
]

private let links: [TurnCase] = [
  TurnCase(
    testDescription: "a path", way: .link(next: JSONPointer(["next"])), body: ["next": "/v1/x?p=2"],
    turn: .next(target: "/v1/x?p=2", isCertain: true)),
  TurnCase(
    testDescription: "a query alone", way: .link(next: JSONPointer(["next"])),
    body: ["next": "?p=2"], turn: .next(target: "/v1/pets?p=2", isCertain: true)),
  TurnCase(
    testDescription: "beside the list", way: .link(next: JSONPointer(["next"])),
    body: ["next": "../v1/./pets?p=2#x"], turn: .next(target: "/v1/pets?p=2", isCertain: true)),
  TurnCase(
    testDescription: "a whole URL", way: .link(next: JSONPointer(["next"])),
    body: ["next": "https://API.example.com:443/v1/pets?p=2"],
    turn: .next(target: "/v1/pets?p=2", isCertain: true)),
  TurnCase(
    testDescription: "the field Link, though nothing documents it", way: nil,
    fields: ["Link": "</v1/a,b>; rel=first, </v1/pets?p=2>; title=\"a; b\"; rel=\"last NEXT\""],
    turn: .next(target: "/v1/pets?p=2", isCertain: true)),
  TurnCase(
    testDescription: "the first relation counts", way: .header,
    fields: ["Link": "</v1/pets?p=2>; rel=prev; rel=next"], turn: .end),
  TurnCase(testDescription: "no field Link", way: .header, turn: .end),
  TurnCase(
    testDescription: "an envelope that speaks of more", way: nil, body: ["nextThing": "x"],
    turn: .lost),
  TurnCase(testDescription: "an envelope that does not", way: nil, body: ["next": nil], turn: .end),
]

private let elsewhere = [
  "http://api.example.com/v1/pets?p=2", "https://api.example.com:8443/v1/pets?p=2",
  "https://evil.example/v1/pets?p=2", "//evil.example/v1/pets",
  "https://api.example.com@evil.example/",
  "https:/v1/pets", "ftp://api.example.com/pets", "/v1/pets?p=2\r\nX: y",
  "data:application/json,[]",
]
