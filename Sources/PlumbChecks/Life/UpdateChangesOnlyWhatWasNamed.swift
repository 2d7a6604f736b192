import PlumbJSON
import PlumbJournal

extension Check {
  static let updateChangesOnlyWhatWasNamed = Check(
    id: "update-changes-only-what-was-named",
    title: "An update leaves alone what it does not name, or resets it; it makes nothing up.",
    family: .life,
    level: .must,
    source: "RFC 9110 §9.3.4",
    why: "A third value comes from nowhere: from another resource, another version, another user.",
    mend: "Either keep the members that are not given or set them to their defaults.",
    culprit: .lastWrite,
    examples: [
      .conforming(
        "kept",
        .create(
          ["name": "Rex", "kind": "cat"], answers: .pet(201, ["name": "Rex", "kind": "cat"])),
        .update(["name": "Max"], answers: .pet(200, ["name": "Max", "kind": "cat"]))),
      .conforming(
        "reset",
        .create(["name": "Rex", "age": 4], answers: .pet(201, ["name": "Rex", "age": 4])),
        .update(["name": "Max"], answers: .pet(200, ["name": "Max", "age": 1]))),
      .conforming(
        "reset to what a typed language has for nothing",
        .create(
          ["name": "Rex", "tags": ["a"]], answers: .pet(201, ["name": "Rex", "tags": ["a"]])),
        .update(["name": "Max"], answers: .pet(200, ["name": "Max", "tags": []]))),
      .violating(
        "neither",
        .create(
          ["name": "Rex", "kind": "cat"], answers: .pet(201, ["name": "Rex", "kind": "cat"])),
        .update(["name": "Max"], answers: .pet(200, ["name": "Max", "kind": "dog"])),
        finds: [
          Finding(
            place: "response/body/kind", expected: "\"cat\" or null or nothing",
            actual: "\"dog\"", promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { $0.findings(of: .leftOutOfUpdate) })
}
