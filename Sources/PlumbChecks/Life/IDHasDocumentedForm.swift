import PlumbJSON
import PlumbJournal

extension Check {
  static let idHasDocumentedForm = Check(
    id: "id-has-documented-form",
    title: "An id is what the documentation says ids are.",
    family: .life,
    level: .must,
    source: "OpenAPI 3.1.1 §4.8.24",
    why: "Ids are stored by everybody: in columns, keys and types of their documented form.",
    mend: "Make ids of the documented form, or document the form that they have.",
    examples: [
      .conforming("a GUID", .create(answers: .pet(201))),
      .violating(
        "a number where a GUID is documented",
        .create(answers: .pet(201, ["id": 7, "name": "Rex"])),
        finds: [
          Finding(
            place: "response/body/id", expected: "a UUID", actual: "7",
            promise: .petShop("Create a pet"))
        ]),
    ],
    judge: { $0.schemaFindings.filter(\.isAboutID).map(\.finding) })
}
