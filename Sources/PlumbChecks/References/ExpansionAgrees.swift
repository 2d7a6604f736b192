import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let expansionAgrees = Check(
    id: "expansion-agrees",
    title: "An expansion shows what the id beside it names, as that is when read by itself.",
    family: .references,
    level: .must,
    source: "RFC 9110 §9.3.1",
    why: "Clients take the expansion to save a request, and show what it says.",
    mend: "Make the expansion from the referenced resource at the time of the answer, not from a "
      + "copy.",
    examples: [
      .conforming(
        "the shop, in part",
        .createShop(answers: .shop(201)),
        .create(
          ["name": "Rex", "shopId": .string(Scene.shopID)],
          answers: .sold(201, shop: ["id": .string(Scene.shopID.uppercased())]))),
      .conforming(
        "no shop, and nothing of one",
        .create(answers: .pet(201, ["name": "Rex", "shopId": nil]))),
      .violating(
        "another shop",
        .create(
          ["name": "Rex", "shopId": .string(Scene.shopID)],
          answers: .sold(201, shop: ["id": .string(Scene.petID)])),
        finds: [
          Finding(
            place: "response/body/shop/id", expected: "\"\(Scene.shopID)\"",
            actual: "\"\(Scene.petID)\"", promise: .petShop("Read a pet"))
        ]),
      .violating(
        "the shop as it never was",
        .createShop(answers: .shop(201)),
        .create(
          ["name": "Rex", "shopId": .string(Scene.shopID)],
          answers: .sold(201, shop: ["id": .string(Scene.shopID), "city": "Gouda"])),
        finds: [
          Finding(
            place: "response/body/shop/city", expected: "\"Delft\"", actual: "\"Gouda\"",
            promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { $0.findings(of: .otherExpanded) + $0.findings(of: .expandedDifferently) })
}
