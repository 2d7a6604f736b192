import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let conditionalRequestsHold = Check(
    id: "conditional-requests-hold",
    title: "A server that shows an ETag keeps the conditions that clients put on it.",
    family: .protocolRules,
    level: .should,
    source: "RFC 9110 §13.1",
    why: "If-Match is how two clients do not overwrite each other, If-None-Match how they do not "
      + "fetch what they have. An ETag promises both.",
    mend: "Compare the tag with that of the current state: 304 to a GET that knows it, 412 to a "
      + "write that knows another. Or send no ETag.",
    examples: [
      .conforming(
        "what is known is not sent again",
        .create(answers: .pet(201)), .read(answers: .tagged), .readUnlessKnown(answers: .empty(304))
      ),
      .conforming(
        "what has changed meanwhile is sent",
        .create(answers: .pet(201)), .read(answers: .tagged),
        .readUnlessKnown(answers: .pet(fields: ["ETag": "\"2\""]))),
      .conforming(
        "a server without tags ignores conditions",
        .create(answers: .pet(201)), .read(answers: .pet()),
        .updateIfStale(answers: .pet(200, ["name": "Max"]))),
      .violating(
        "what is known is sent again",
        .create(answers: .pet(201)), .read(answers: .tagged), .readUnlessKnown(answers: .tagged),
        finds: [
          Finding(
            place: "request/header/If-None-Match", expected: "304 for the ETag \"1\"",
            actual: "200")
        ]),
      .violating(
        "a change by someone who has seen another state",
        .create(answers: .pet(201)), .read(answers: .tagged),
        .updateIfStale(answers: .pet(200, ["name": "Max"])),
        finds: [
          Finding(
            place: "request/header/If-Match",
            expected: "412: the ETag is \"1\", and not the one asked for", actual: "200")
        ]),
      .violating(
        "a change by someone who has seen the present state is refused",
        .create(answers: .pet(201)), .read(answers: .tagged), .updateIfFresh(answers: .empty(412)),
        finds: [
          Finding(
            place: "request/header/If-Match", expected: "a success: the ETag is \"1\" indeed",
            actual: "412")
        ]),
      .violating(
        "another state has the same tag",
        .create(answers: .pet(201)), .read(answers: .tagged),
        .update(["name": "Max"], answers: .pet(200, ["name": "Max"])),
        .read(answers: .pet(200, ["name": "Max"], fields: ["ETag": "\"1\""])),
        finds: [
          Finding(
            place: "response/header/ETag", expected: "another tag than \"1\", for another body",
            actual: "\"1\"")
        ]),
    ],
    judge: { observation in
      if let finding = observation.oldTagFinding { return [finding] }
      guard let label = observation.step.label, label.family == .condition,
        let tag = observation.subject?.entityTag
      else { return [] }
      func finding(_ expected: String) -> [Finding] {
        [
          Finding(
            place: "request/" + label.place, expected: expected, actual: observation.statusText)
        ]
      }
      switch label.kind {
      case "fresh":
        // A weak tag is none to make a change depend on (RFC 9110 §13.1.1).
        return observation.status == 412 && !tag.hasPrefix("W/")
          ? finding("a success: the ETag is \(tag) indeed") : []
      case "not-modified":
        // With another tag, or none, it is another state that is sent.
        let isSame = observation.response?.fields["ETag"]?.hasSameCodePoints(as: tag) == true
        return observation.isSuccess && isSame ? finding("304 for the ETag \(tag)") : []
      default:
        return observation.isSuccess
          ? finding("412: the ETag is \(tag), and not the one asked for") : []
      }
    })
}

extension Observation {
  /// The finding for a strong tag that stands for two different bodies (RFC 9110 §8.8.1).
  fileprivate var oldTagFinding: Finding? {
    guard step.request.method == "GET", status == 200, let response,
      let tag = response.fields["ETag"], !tag.hasPrefix("W/"), let before = subject?.tagged,
      before.tag.hasSameCodePoints(as: tag), before.target == exchange.request.target,
      before.body != response.body
    else { return nil }
    return Finding(
      place: "response/header/ETag", expected: "another tag than \(tag), for another body",
      actual: tag)
  }
}

extension HTTPResponse {
  fileprivate static let tagged = HTTPResponse.pet(fields: ["ETag": "\"1\""])
}

extension Scene {
  fileprivate static func readUnlessKnown(answers response: HTTPResponse) -> Scene {
    var scene = Scene.read(
      intent: .open,
      label: .example(
        .condition, "condition", "header/If-None-Match", "not-modified", level: .should),
      answers: response)
    scene.step.request.fields["If-None-Match"] = Slot(pet, .entityTag).placeholder
    return scene
  }

  fileprivate static func updateIfFresh(answers response: HTTPResponse) -> Scene {
    var scene = Scene.update(
      ["name": "Max"], intent: .open,
      label: .example(.condition, "condition", "header/If-Match", "fresh", level: .should),
      answers: response)
    scene.step.request.fields["If-Match"] = Slot(pet, .entityTag).placeholder
    return scene
  }

  fileprivate static func updateIfStale(answers response: HTTPResponse) -> Scene {
    var scene = Scene.update(
      ["name": "Max"], intent: .open,
      label: .example(.condition, "condition", "header/If-Match", "stale", level: .should),
      answers: response)
    scene.step.request.fields["If-Match"] = "\"plumb-0a1b2c3d\""
    return scene
  }
}
