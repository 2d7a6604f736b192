import PlumbJSON
import PlumbJournal
import Testing

@testable import PlumbChecks

/// Exchanges, and what the last of them shows to be otherwise than expected.
struct Course: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let scenes: [Scene]
  let kinds: [Mismatch.Kind]

  init(_ title: String, _ scenes: Scene..., finds kinds: Mismatch.Kind...) {
    (testDescription, self.scenes, self.kinds) = (title, scenes, kinds)
  }

  /// The kinds of mismatches in the last exchange.
  var found: [Mismatch.Kind] {
    Example(title: testDescription, scenes: scenes, findings: []).observations().last?.mismatches
      .map(\.kind) ?? []
  }
}

struct `Expected state` {
  @Test(arguments: creations) func `holds a creation to what was given`(_ course: Course) {
    #expect(course.found == course.kinds)
  }

  @Test(arguments: updates) func `holds an update to what was given`(_ course: Course) {
    #expect(course.found == course.kinds)
  }

  @Test(arguments: immutables) func `holds members to what cannot change`(_ course: Course) {
    #expect(course.found == course.kinds)
  }

  @Test(arguments: times) func `holds times to the clock`(_ course: Course) {
    #expect(course.found == course.kinds)
  }

  @Test(arguments: bystanders) func `knows what a change is to be blamed on`(_ course: Course) {
    #expect(course.found == course.kinds)
  }

  @Test(arguments: lists) func `holds lists to what exists`(_ course: Course) {
    #expect(course.found == course.kinds)
  }
}

private let dog: JSON = ["name": "Rex", "kind": "dog"]
private let createDog = Scene.create(dog, answers: .pet(201, dog))

private let creations: [Course] = [
  Course("kept", createDog),
  Course("lost", .create(dog, answers: .pet(201)), finds: .givenOnCreate),
  Course(
    "null for an optional member may become anything",
    .create(["name": "Rex", "kind": nil], answers: .pet(201, dog))),
  Course(
    "an empty text for an optional member may be taken as not given",
    .create(["name": "Rex", "chip": ""], answers: .pet(201))),
  Course(
    "an empty text for a required member may not",
    .create(["name": ""], answers: .pet(201, ["name": nil])), finds: .givenOnCreate),
  Course(
    "a time in another form",
    .create(
      ["name": "Rex", "born": "2024-05-13T08:30:00Z"],
      answers: .pet(201, ["name": "Rex", "born": "2024-05-13T10:30:00.000+02:00"]))),
  Course(
    "another time",
    .create(
      ["name": "Rex", "born": "2024-05-13T08:30:00Z"],
      answers: .pet(201, ["name": "Rex", "born": "2024-05-13T08:30:02Z"])),
    finds: .givenOnCreate),
  Course(
    "another default", .create(answers: .pet(201, ["name": "Rex", "age": 2])),
    finds: .defaulted),
  Course(
    "a default that is not there",
    .create(answers: .pet(201, ["name": "Rex", "age": nil])), finds: .defaulted),
  Course(
    "null given for a member with a default",
    .create(["name": "Rex", "age": nil], answers: .pet(201, ["name": "Rex", "age": nil]))),
  Course(
    "a member that is not available may be dropped",
    .create(
      ["name": "Rex", "kind": "cat", "collar": "red"],
      answers: .pet(201, ["name": "Rex", "kind": "cat"]))),
  Course(
    "one that is available may not",
    .create(["name": "Rex", "kind": "dog", "collar": "red"], answers: .pet(201, dog)),
    finds: .givenOnCreate),
  Course(
    "a secret may be masked",
    .create(["name": "Rex", "pin": "1234"], answers: .pet(201, ["name": "Rex", "pin": "****"]))),
  Course(
    "what should have been refused is not followed up",
    .create(["name": "Rex", "age": 31, "kind": "dog"], intent: .refused, answers: .pet(201))),
  Course(
    "a doubtful value may be replaced, the others may not",
    .create(
      ["name": "Rex", "age": 31, "kind": "dog"], intent: .open,
      label: .example(.input, "maximum", "body/age", "above"), answers: .pet(201)),
    finds: .givenOnCreate),
  Course(
    "what depends on a doubtful value may be dropped",
    .create(
      ["name": "Rex", "kind": "dog", "collar": "red"], intent: .open,
      label: .example(.input, "enum", "body/kind", "unknown"), answers: .pet(201))),
  Course(
    "a body that not every server reads promises nothing",
    .create(
      dog, intent: .open, label: .example(.mediaType, "content", "header/Content-Type", "missing"),
      answers: .pet(201, ["name": "", "age": 7]))),
  Course(
    "read as it was shown", .create(answers: .pet(201, dog)), .read(answers: .pet(200, dog))),
  Course(
    "read otherwise than it was shown", .create(answers: .pet(201, dog)), .read(answers: .pet()),
    finds: .shownByCreate),
  Course(
    "one defect is said once", .create(dog, answers: .pet(201)), .read(answers: .pet())),
  Course(
    "what the server moves by itself is not held",
    .create(answers: .pet(201, ["name": "Rex", "mood": "sad"])),
    .read(answers: .pet(200, ["name": "Rex", "mood": "glad"]))),
  Course(
    "a letter lost in a value that was tried",
    .create(
      ["name": "Rex!"], label: .example(.input, "type", "body/name", "awkward"),
      answers: .pet(201)),
    finds: .alteredText),
  Course(
    "a default in place of a value that was tried is a value lost",
    .create(
      ["name": "Rex", "age": 30], label: .example(.input, "maximum", "body/age", "maximum"),
      answers: .pet(201)),
    finds: .givenOnCreate),
]

private let updates: [Course] = [
  Course(
    "kept", createDog,
    .update(["name": "Max"], answers: .pet(200, ["name": "Max", "kind": "dog"]))),
  Course("reset", createDog, .update(["name": "Max"], answers: .pet(200, ["name": "Max"]))),
  Course(
    "made up", createDog,
    .update(["name": "Max"], answers: .pet(200, ["name": "Max", "kind": "cat"])),
    finds: .leftOutOfUpdate),
  Course(
    "not kept", createDog, .update(["name": "Max"], answers: .pet(200, dog)),
    finds: .givenOnUpdate),
  Course(
    "acknowledged and not kept", createDog,
    .update(["name": "Max"], answers: .pet(200, ["name": "Max", "kind": "dog"])),
    .read(answers: .pet(200, dog)), finds: .givenOnUpdate),
  Course(
    "a PUT that answers nothing leaves what the one before it made", createDog,
    .update(["name": "Rex", "kind": "cat"], answers: .empty(204)),
    .update(["name": "Rex"], answers: .empty(204)),
    .read(answers: .pet(200, ["name": "Rex", "kind": "cat"]))),
  Course(
    "null for an optional member may be taken as not given", createDog,
    .update(["name": "Rex", "kind": nil], answers: .pet(200, dog))),
  Course(
    "once more the same", createDog, .update(dog, answers: .pet(200, dog)),
    .update(dog, answers: .pet(200, ["name": "RexRex", "kind": "dog"])), finds: .repeatedUpdate),
  Course(
    "what the creation was given is not yet a repetition", createDog,
    .update(dog, answers: .pet(200, ["name": "RexRex", "kind": "dog"])), finds: .givenOnUpdate),
  Course(
    "an old value in place of one that was tried is a value lost", createDog,
    .update(
      ["name": "Max"], label: .example(.input, "type", "body/name", "awkward"),
      answers: .pet(200, dog)),
    finds: .givenOnUpdate),
  Course(
    "after a server error nothing is known", createDog,
    .update(["name": "Max"], answers: .empty(500)), .read(answers: .pet(200, ["name": "Max"]))),
]

private func chipped(_ chip: JSON = "A") -> JSON { ["name": "Rex", "chip": chip] }
private let createChipped = Scene.create(chipped(), answers: .pet(201, chipped()))

private let immutables: [Course] = [
  Course(
    "refused", createChipped, .update(chipped("B"), intent: .open, answers: .empty(400)),
    .read(answers: .pet(200, chipped()))),
  Course(
    "ignored", createChipped,
    .update(chipped("B"), intent: .open, answers: .pet(200, chipped()))),
  Course(
    "changed", createChipped,
    .update(chipped("B"), intent: .open, answers: .pet(200, chipped("B"))), finds: .immutable),
  Course(
    "left out and lost", createChipped,
    .update(["name": "Rex"], answers: .pet()), finds: .immutable),
  Course(
    "never set, so that it may be set", .create(answers: .pet(201)),
    .update(["name": "Max"], answers: .pet(200, ["name": "Max"]))),
]

private let noon: JSON = "2024-05-13T08:30:10Z"
private let createTouched = Scene.create(answers: .petTouched(noon, status: 201))

private let times: [Course] = [
  Course(
    "equal within a second", createTouched,
    .update(["name": "Max"], answers: .petTouched(noon, "Max"), at: 0.9)),
  Course(
    "equal after a second and more", createTouched,
    .update(["name": "Max"], answers: .petTouched(noon, "Max"), at: 1.2), finds: .timeNotMoved),
  Course(
    "back in time", createTouched,
    .update(["name": "Max"], answers: .petTouched("2024-05-13T08:30:09Z", "Max"), at: 0.2),
    finds: .timeNotMoved),
  Course(
    "an update that changes nothing need not move it", createTouched,
    .update(["name": "Rex"], answers: .petTouched(noon), at: 9)),
  Course(
    "a clock of minutes need not have moved",
    .create(answers: .petTouched("2024-05-13T08:30:00Z", status: 201)),
    .update(["name": "Max"], answers: .petTouched("2024-05-13T08:30:00Z", "Max"), at: 9)),
  Course(
    "rounded down to the minute by an update", createTouched,
    .update(["name": "Max"], answers: .petTouched("2024-05-13T08:30:00Z", "Max"), at: 9)),
  Course(
    "a minute before by a clock of minutes", createTouched,
    .update(["name": "Max"], answers: .petTouched("2024-05-13T08:29:00Z", "Max"), at: 9),
    finds: .timeNotMoved),
  Course(
    "rounded when it is read", createTouched,
    .read(answers: .petTouched("2024-05-13T08:30:10.499Z"), at: 1)),
  Course(
    "moved by a look", createTouched, .read(answers: .petTouched("2024-05-13T08:30:14Z"), at: 4),
    finds: .timeMoved),
  Course(
    "moved by a refusal", createTouched,
    .update(["name": ""], intent: .refused, answers: .empty(400)),
    .read(answers: .petTouched("2024-05-13T08:30:14Z"), at: 4), finds: .refusedChange),
  Course(
    "ahead within the skew", .create(answers: .petTouched("2024-05-13T08:34:59Z", status: 201))),
  Course(
    "ahead beyond it", .create(answers: .petTouched("2024-05-13T08:35:01Z", status: 201)),
    finds: .timeAhead),
]

private let createSecond = Scene.create(as: .secondPet, answers: .secondPet(201))

private let bystanders: [Course] = [
  Course(
    "a refusal", createDog, .update(["name": ""], intent: .refused, answers: .empty(400)),
    .read(answers: .pet()), finds: .refusedChange),
  Course(
    "a write to another one", createDog, createSecond, .read(answers: .pet()),
    finds: .otherUpdated),
  Course(
    "of a refusal and a write to another one, the one that gave the value", createDog,
    createSecond, .read(answers: .pet(200, dog)),
    .update(["name": "Max"], of: .secondPet, answers: .secondPet(200, name: "Max")),
    .update(["name": ""], intent: .refused, answers: .empty(400)),
    .read(answers: .pet(200, ["name": "Max", "kind": "dog"])), finds: .otherUpdated),
  Course(
    "of a refusal and a write to another one that gave another value, the refusal", createDog,
    createSecond, .read(answers: .pet(200, dog)),
    .update(["name": "Bello"], intent: .refused, answers: .empty(400)),
    .update(["name": "Max"], of: .secondPet, answers: .secondPet(200, name: "Max")),
    .read(answers: .pet(200, ["name": "Bello", "kind": "dog"])), finds: .refusedChange),
  Course(
    "a deletion of another one", createDog, createSecond, .read(answers: .pet(200, dog)),
    .delete(.secondPet, answers: .empty(204)), .read(answers: .pet()), finds: .otherDeleted),
  Course(
    "nothing at all", createDog, .read(answers: .pet(200, dog)), .read(answers: .pet()),
    finds: .unaskedChange),
  Course(
    "the part of a whole is tracked with it",
    .create(
      ["name": "Rex", "passport": ["country": "NL"]],
      answers: .pet(
        201, ["name": "Rex", "passportId": "1", "passport": ["id": "1", "country": "NL"]])),
    .update(
      ["name": "Rex", "passport": ["country": "BE"]],
      answers: .pet(
        200, ["name": "Rex", "passportId": "2", "passport": ["id": "2", "country": "BE"]])),
    finds: .ownedReplaced),
  Course(
    "a part that is not what was given",
    .create(
      ["name": "Rex", "passport": ["country": "NL"]],
      answers: .pet(
        201, ["name": "Rex", "passportId": "1", "passport": ["id": "1", "country": "BE"]])),
    finds: .givenOnCreate),
  Course(
    "a reference to nothing is no reference",
    .create(
      answers: .pet(
        201,
        ["name": "Rex", "shopId": "00000000-0000-0000-0000-000000000000", "shop": ["id": "7"]]))),
  Course(
    "an expansion of another one",
    .create(
      ["name": "Rex", "shopId": .string(Scene.shopID)],
      answers: .sold(201, shop: ["id": "7"])), finds: .otherExpanded),
  Course(
    "another id than the one that was asked for", createDog, createSecond,
    .read(answers: .secondPet()), finds: .identity),
]

private let lists: [Course] = [
  Course(
    "all of them in any order", createDog, createSecond,
    .list(
      answers: .json(
        200,
        [
          ["id": .string(Scene.secondPetID), "name": "Rex", "age": 1],
          ["id": .string(Scene.petID), "name": "Rex", "age": 1, "kind": "dog"],
        ]))),
  Course(
    "one missing", createSecond, createDog, .list(answers: .pets([Scene.secondPetID])),
    finds: .notListed),
  Course(
    "a filter may leave it out", createDog,
    .list(intent: .open, answers: .pets([Scene.secondPetID]))),
  Course(
    "a stranger twice", .list(answers: .pets([Scene.shopID, Scene.shopID])), finds: .listedTwice),
  Course(
    "a deleted one", .create(answers: .pet(201)), .delete(answers: .empty(204)),
    .list(answers: .pets([Scene.petID])), finds: .listedAfterDelete),
  Course(
    "a deleted one that was seen before is said once", .create(answers: .pet(201)),
    .delete(answers: .empty(204)), .list(answers: .pets([Scene.petID])),
    .list(answers: .pets([Scene.petID]))),
  Course(
    "another value than when read", .create(answers: .pet(201)), .read(answers: .pet()),
    .list(answers: .pets([Scene.petID], name: "Max")), finds: .listedDifferently),
]
