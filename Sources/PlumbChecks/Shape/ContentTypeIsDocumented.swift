import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let contentTypeIsDocumented = Check(
    id: "content-type-is-documented",
    title: "A body has the media type that the operation documents.",
    family: .shape,
    level: .must,
    source: "RFC 9110 §8.3",
    why: "The media type decides how a client reads the body; a wrong one means that it is not "
      + "read at all.",
    mend: "Set Content-Type wherever a body is written, error pages included.",
    examples: [
      .conforming(
        "the documented type with a parameter, in other letters",
        .read(
          answers: .json(
            200, ["id": .string(Scene.petID), "name": "Rex"],
            fields: ["Content-Type": "Application/JSON; charset=utf-8"]))),
      .conforming(
        "an error whose body is not documented",
        .read(
          intent: .refused,
          answers: HTTPResponse(
            status: 404, fields: ["Content-Type": "text/plain"], body: Array("gone".utf8)))),
      .violating(
        "a type that is not documented",
        .read(
          answers: .json(200, ["id": 1], fields: ["Content-Type": "text/json"])),
        finds: [
          Finding(
            place: "response/header/Content-Type", expected: "application/json",
            actual: "text/json", promise: .petShop("Read a pet"))
        ]),
      .violating(
        "a body of no type",
        .read(answers: HTTPResponse(status: 200, body: Array("{}".utf8))),
        finds: [
          Finding(
            place: "response/header/Content-Type", expected: "application/json",
            actual: "no such field", promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { observation in
      guard let response = observation.response, !response.body.isEmpty,
        !Environment.isUnavailable(observation), !observation.isAboutMethod,
        let content = observation.documented?.content, let promise = content.first?.promise
      else { return [] }
      let types = response.fields.values(of: "Content-Type")
      let isDocumented =
        types.count == 1
        && content.contains { MediaTypeName($0.name).covers(MediaTypeName(types[0])) }
      guard !isDocumented else { return [] }
      return [
        Finding(
          place: "response/header/Content-Type",
          expected: content.map(\.name).joined(separator: " or "),
          actual: types.isEmpty ? "no such field" : types.joined(separator: " and "),
          promise: promise)
      ]
    })
}
