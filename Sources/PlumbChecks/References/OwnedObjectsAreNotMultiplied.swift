import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let ownedObjectsAreNotMultiplied = Check(
    id: "owned-objects-are-not-multiplied",
    title: "An update through the whole changes its part and makes no other one.",
    family: .references,
    level: .should,
    source: "RFC 9110 §9.3.4",
    why: "Each save leaves a part behind that belongs to nobody, and costs what parts cost.",
    mend: "Update the part that the whole refers to; create one only where there is none.",
    culprit: .lastWrite,
    examples: [
      .conforming(
        "the same passport",
        .createWithPassport,
        .update(
          ["name": "Rex", "passport": ["country": "BE"]],
          answers: .travelling(200, passport: "1", "BE"))),
      .violating(
        "another passport",
        .createWithPassport,
        .update(
          ["name": "Rex", "passport": ["country": "BE"]],
          answers: .travelling(200, passport: "2", "BE")),
        finds: [
          Finding(
            place: "response/body/passportId", expected: "\"1\"", actual: "\"2\"",
            promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { $0.findings(of: .ownedReplaced) })
}

extension Scene {
  fileprivate static let createWithPassport = create(
    ["name": "Rex", "passport": ["country": "NL"]],
    answers: .travelling(201, passport: "1", "NL"))
}

extension HTTPResponse {
  fileprivate static func travelling(
    _ status: Int, passport id: JSON, _ country: JSON
  ) -> HTTPResponse {
    .pet(
      status,
      ["name": "Rex", "passportId": id, "passport": ["id": id, "country": country]])
  }
}
