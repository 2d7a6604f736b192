import PlumbHTTP
import PlumbJSON
import PlumbJournal
import Testing

@testable import PlumbChecks

/// One defect, and the only checks that speak of it in the last exchange.
struct Defect: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let scenes: [Scene]
  let checks: [String]

  init(_ title: String, _ scenes: Scene..., isFoundBy checks: String...) {
    (testDescription, self.scenes, self.checks) = (title, scenes, checks)
  }
}

struct `Precedence of checks` {
  @Test(arguments: defects) func `one defect is found by the check of its cause`(
    _ defect: Defect
  ) throws {
    let example = Example(title: defect.testDescription, scenes: defect.scenes, findings: [])
    let last = try #require(example.observations().last)
    #expect(Check.all.filter { !$0.findings(in: last).isEmpty }.map(\.id) == defect.checks)
  }
}

private let tooOld = Label.example(.input, "maximum", "body/age", "above-maximum", value: 31)
private let letInTooOld = Scene.create(
  ["name": "Rex", "age": 31], intent: .refused, label: tooOld,
  answers: .pet(201, ["name": "Rex", "age": 31]))

private let defects: [Defect] = [
  Defect(
    "a number shown as text",
    .create(["name": "Rex", "age": 4], answers: .pet(201, ["name": "Rex", "age": "4"])),
    isFoundBy: "body-matches-schema"),
  Defect(
    "a required member that is lost",
    .create(answers: .json(201, ["id": .string(Scene.petID), "age": 1])),
    isFoundBy: "body-matches-schema"),
  Defect(
    "an id of another form", .create(answers: .pet(201, ["id": "rex", "name": "Rex"])),
    isFoundBy: "id-has-documented-form"),
  Defect("a maximum ignored", letInTooOld, isFoundBy: "invalid-input-is-refused"),
  Defect(
    "what was let in is read later", letInTooOld,
    .read(answers: .pet(200, ["name": "Rex", "age": 31]))),
  Defect(
    "a reference to something deleted that is let in",
    .createShop(answers: .shop(201)), .deleteShop(answers: .empty(204)),
    .create(
      ["name": "Rex", "shopId": .string(Scene.shopID)], intent: .refused,
      label: .reference("dangling"), answers: .sold(201)),
    isFoundBy: "dangling-reference-is-refused"),
  Defect(
    "a server error for an invalid body",
    .create(["name": 7], intent: .refused, answers: .empty(500)), isFoundBy: "no-server-error"),
  Defect(
    "a server error for a missing credential",
    .list(intent: .refused, label: .credential("missing"), answers: .empty(500)),
    isFoundBy: "no-server-error"),
  Defect(
    "a creation that is lost", .create(answers: .pet(201)), .read(answers: .empty(404)),
    isFoundBy: "created-is-readable"),
  Defect(
    "and what follows from it", .create(answers: .pet(201)), .read(answers: .empty(404)),
    .update(["name": "Max"], answers: .empty(404))),
  Defect(
    "a deletion that does nothing", .create(answers: .pet(201)), .delete(answers: .empty(204)),
    .read(intent: .refused, label: .deleted, answers: .pet()), isFoundBy: "deleted-is-gone"),
  Defect(
    "and what follows from that", .create(answers: .pet(201)), .delete(answers: .empty(204)),
    .read(intent: .refused, label: .deleted, answers: .pet()),
    .list(answers: .pets([Scene.petID]))),
  Defect(
    "an expired credential is no fault of the input", .create(answers: .unauthorized)),
  Defect(
    "a location that leads nowhere", .create(answers: .pet(201, location: "/nowhere")),
    .visitLocation(answers: .empty(404)), isFoundBy: "created-location-resolves"),
  Defect(
    "a success of an unregistered kind", .create(answers: .pet(299)),
    isFoundBy: "status-is-documented"),
  Defect(
    "a method that no server knows",
    .request("BREW", "/pets", intent: .refused, label: .method("BREW"), answers: .empty(501))),
  Defect(
    "HEAD is refused",
    .create(answers: .pet(201)), .read(answers: .pet()),
    .head(answers: .empty(405, fields: ["Allow": "GET, PUT, DELETE"]))),
  Defect(
    "an invalid value taken as a valid one, at another level",
    .create(
      ["name": "Rex", "age": 31], intent: .refused, label: tooOld,
      answers: .pet(201, ["name": "Rex", "age": 30])), isFoundBy: "invalid-input-is-refused"),
]
