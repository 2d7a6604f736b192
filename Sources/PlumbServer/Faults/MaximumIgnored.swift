import PlumbContract
import PlumbSchema

extension Fault {
  static let maximumIgnored = Fault(
    name: "maximum-ignored",
    title: "A create accepts a number above the maximum.",
    family: .input, breaks: "invalid-input-is-refused"
  ) { contract in
    .overlooking("maximum", at: contract.sites(.create).first { $0.schema.maximum != nil })
  }
}
