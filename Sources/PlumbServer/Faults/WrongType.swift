import PlumbContract
import PlumbJSON
import PlumbSchema

extension Fault {
  static let wrongType = Fault(
    name: "wrong-type",
    title: "Reading one item shows a number as a text.",
    family: .shape, breaks: "body-matches-schema"
  ) { contract in
    contract.operations(.read).lazy.compactMap { operation -> Planting? in
      let members = contract.resource(of: operation)?.members ?? []
      let member = members.first { member in
        member.expands == nil
          && contract.schemas[contract.schemas.target(of: member.schema)].isNumeric
      }
      guard let name = member?.name else { return nil }
      return Planting(operation, name) { behaviour in
        behaviour.shows.append { object, shown in
          guard shown.key == operation.key, case .number(let number)? = object[name] else { return }
          object[name] = .string(number.text)
        }
      }
    }.first
  }
}
