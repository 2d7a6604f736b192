import PlumbContract

extension Fault {
  static let requiredIgnored = Fault(
    name: "required-ignored",
    title: "A create accepts a body without a required member.",
    family: .input, breaks: "invalid-input-is-refused"
  ) { contract in
    .overlooking("required", at: contract.sites(.create).first { $0.member.isRequired })
  }
}
