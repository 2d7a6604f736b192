import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbSchema

/// Bodies that are not what their schema says.
extension Fault {
  static let schemas: [Fault] = [
    Fault(
      "wrong-type", .shape, breaks: "body-matches-schema",
      "Reading one item shows a number as a text."
    ) { contract in
      .showing(at: contract.shownSites(.read).first { $0.schema.isNumeric && !$0.isID }) { value in
        value.number.map { .string($0.text) } ?? value
      }
    },
    Fault(
      "enum-in-capitals", .shape, breaks: "body-matches-schema",
      "Reading one item shows a value of a list in capitals."
    ) { contract in
      .showing(
        at: contract.shownSites(.read, turn: 1).first { site in
          site.schema.enumeration?.contains { $0.string.map { $0 != $0.uppercased() } == true }
            == true
        }
      ) { value in value.string.map { .string($0.uppercased()) } ?? value }
    },
    Fault(
      "required-left-out", .shape, breaks: "body-matches-schema",
      "A list leaves out a member that every item has."
    ) { contract in
      .showing(
        at: contract.shownSites(.list, turn: 2).last { site in
          site.member.isRequired
        }
      ) { _ in nil }
    },
    Fault(
      "flag-as-number", .shape, breaks: "body-matches-schema",
      "Reading one item shows 1 for true and 0 for false."
    ) { contract in
      .showing(at: contract.shownSites(.read, turn: 3).first { $0.isBoolean }) { value in
        value.bool.map { $0 ? 1 : 0 } ?? value
      }
    },
    Fault(
      "time-in-seconds", .shape, breaks: "body-matches-schema",
      "An update shows a time as seconds since 1970."
    ) { contract in
      .showing(at: contract.shownSites(.update).first { $0.schema.format == "date-time" }) {
        value in value.string == nil ? value : 1_700_000_000
      }
    },
    Fault(
      "array-of-one-as-item", .shape, breaks: "body-matches-schema",
      "An array of one element is shown as that element."
    ) { contract in
      .showing(at: contract.shownSites(.read).first { $0.isArray }) { value in
        value.array?.count == 1 ? value.array?.first : value
      }
    },
    Fault(
      "list-of-one-as-item", .shape, breaks: "body-matches-schema",
      "A list of one item is that item."
    ) { contract in
      .replying(
        at: contract.operations(.list, turn: 1).first { $0.list?.items.tokens.isEmpty != false }
      ) { reply in
        guard let items = (try? JSON.parse(reply.response.body))?.array, items.count == 1 else {
          return
        }
        reply.response.body = items[0].bytes()
      }
    },
    Fault(
      "null-in-list", .shape, breaks: "body-matches-schema",
      "A list shows null for a member that is always a text."
    ) { contract in
      .showing(
        at: contract.shownSites(.list, turn: 3).first {
          $0.member.isRequired && $0.schema.takes(.string, orNull: false)
            && $0.name != $0.resource.idMember
        }
      ) { _ in .null }
    },
    Fault(
      "id-in-braces", .shape, breaks: "id-has-documented-form",
      "A create shows the id in braces, as registries of Windows do."
    ) { contract in
      .showing(
        at: contract.shownSites(.create, turn: 2).first {
          $0.name == $0.resource.idMember && $0.schema.format == "uuid"
        }
      ) { value in value.string.map { .string("{\($0)}") } ?? value }
    },
  ]
}
