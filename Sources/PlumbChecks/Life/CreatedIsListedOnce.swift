import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let createdIsListedOnce = Check(
    id: "created-is-listed-once",
    title: "What was created is in the list.",
    family: .life,
    level: .must,
    source: "RFC 9110 §9.3.3",
    why: "Most clients know a collection by its list alone: what is not there does not exist.",
    mend: "List from the store that creation writes to; look for filters and caches in between.",
    culprit: .lastWrite,
    examples: [
      .conforming(
        "listed",
        .create(answers: .pet(201)), .list(answers: .pets([Scene.petID, Scene.shopID]))),
      .conforming(
        "a list of pages may show it on another one",
        .create(answers: .pet(201)),
        .list(answers: .json(200, [], fields: ["Link": "</pets?page=2>; rel=\"next\""]))),
      .violating(
        "not listed",
        .create(answers: .pet(201)), .list(answers: .pets([Scene.shopID])),
        finds: [
          Finding(
            place: "response/body", expected: "an element with the id \"\(Scene.petID)\"",
            actual: "none among 1", promise: .petShop("List pets"))
        ]),
    ],
    // That something stands there twice is the affair of list-has-no-twins, whoever created it.
    judge: { $0.findings(of: .notListed) })
}
