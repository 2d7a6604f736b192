import PlumbContract
import PlumbSchema

extension Fault {
  static let enumIgnored = Fault(
    name: "enum-ignored",
    title: "A create accepts a value that is not one of those listed.",
    family: .input, breaks: "invalid-input-is-refused"
  ) { contract in
    .overlooking("enum", at: contract.sites(.create).first { $0.schema.enumeration != nil })
  }
}
