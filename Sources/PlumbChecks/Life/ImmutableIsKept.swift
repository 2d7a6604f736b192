import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let immutableIsKept = Check(
    id: "immutable-is-kept",
    title: "What cannot change after creation does not.",
    family: .life,
    level: .must,
    source: "RFC 9110 §9.3.4",
    why: "Others rely on it: a number that was rented, a currency that was agreed.",
    mend: "Refuse another value, or ignore it; never store it.",
    culprit: .disturbance(.refused),
    examples: [
      .conforming(
        "refused", .createChipped, .rechip(answers: .empty(400)), .read(answers: .chipped())),
      .conforming("ignored", .createChipped, .rechip(answers: .chipped())),
      .violating(
        "changed", .createChipped, .rechip(answers: .chipped("B")),
        finds: [
          Finding(
            place: "response/body/chip", expected: "\"A\"", actual: "\"B\"",
            promise: .petShop("Read a pet"))
        ]),
      .violating(
        "refused and changed all the same",
        .createChipped, .rechip(answers: .empty(400)), .read(answers: .chipped("B")),
        finds: [
          Finding(
            place: "response/body/chip", expected: "\"A\"", actual: "\"B\"",
            promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { $0.findings(of: .immutable) })
}

extension Scene {
  fileprivate static let createChipped = create(
    ["name": "Rex", "chip": "A"], answers: .pet(201, ["name": "Rex", "chip": "A"]))

  fileprivate static func rechip(answers response: HTTPResponse) -> Scene {
    update(
      ["name": "Rex", "chip": "B"], intent: .open,
      label: .example(.immutable, "immutable", "body/chip", "changed", value: "B"),
      answers: response)
  }
}

extension HTTPResponse {
  fileprivate static func chipped(_ chip: JSON = "A") -> HTTPResponse {
    .pet(200, ["name": "Rex", "chip": chip])
  }
}
