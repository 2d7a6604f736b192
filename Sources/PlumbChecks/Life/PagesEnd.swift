import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let pagesEnd = Check(
    id: "pages-end",
    title: "Each page of a list leads to a new one, and the last to none.",
    family: .life,
    level: .must,
    source: "RFC 8288 §3.3",
    why: "A client that reads to the end never comes there, and asks for ever.",
    mend: "Make the cursor of a page from its last item; say nothing on the last page.",
    examples: [
      .conforming(
        "a second page, and no third",
        .list(answers: .json(200, [], fields: ["Link": "</pets?page=2>; rel=\"next\""])),
        .list(
          query: "?page=2",
          answers: .json(200, [], fields: ["Link": "</pets>; rel=\"first\""]))),
      .violating(
        "the second page leads to itself",
        .list(answers: .json(200, [], fields: ["Link": "</pets?page=2>; rel=\"next\""])),
        .list(
          query: "?page=2",
          answers: .json(200, [], fields: ["Link": "</pets?page=2>; rel=\"next\""])),
        finds: [
          Finding(
            place: "response/header/Link", expected: "the page after this one, or none",
            actual: "the page /pets?page=2 leads to one that was read before",
            promise: Promise(source: "RFC 8288 §3.3"))
        ]),
    ],
    judge: { $0.findings(of: .pagesInCircle) })
}
