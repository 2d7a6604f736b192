import PlumbContract
import PlumbJSON
import PlumbSchema

/// Rules on values that are not kept, or not kept to the last value.
extension Fault {
  static let bounds: [Fault] = [
    Fault(
      "maximum-ignored", .input, breaks: "invalid-input-is-refused",
      "A create accepts a number above the maximum."
    ) { .overlooking("maximum", at: $0.sites(.create).first { $0.schema.maximum != nil }) },
    Fault(
      "maximum-off-by-one", .input, breaks: "invalid-input-is-refused",
      "An update accepts the number just above the maximum, and no greater one."
    ) { contract in
      let site = contract.sites(.update).last { $0.isWholeNumber && $0.schema.maximum?.int != nil }
      let next = (site?.schema.maximum?.int ?? 0) + 1
      return .overlooking("maximum", at: site) { value, _ in value.int == next }
    },
    Fault(
      "minimum-off-by-one", .input, breaks: "invalid-input-is-refused",
      "A create accepts the number just below the minimum, and no smaller one."
    ) { contract in
      let site = contract.sites(.create).last { $0.isWholeNumber && $0.schema.minimum?.int != nil }
      let next = (site?.schema.minimum?.int ?? 0) - 1
      return .overlooking("minimum", at: site) { value, _ in value.int == next }
    },
    Fault(
      "fraction-accepted", .input, breaks: "invalid-input-is-refused",
      "A create accepts a number with a fraction where whole numbers are asked for."
    ) { contract in
      .overlooking("type", at: contract.sites(.create).first { $0.schema.types == .integer }) {
        value, _ in value.number != nil
      }
    },
    Fault(
      "enum-ignored", .input, breaks: "invalid-input-is-refused",
      "A create accepts a value that is not one of those listed."
    ) { .overlooking("enum", at: $0.sites(.create).first { $0.schema.enumeration != nil }) },
    Fault(
      "enum-in-any-case", .input, breaks: "invalid-input-is-refused",
      "An update takes the values of a list in small letters and in capitals."
    ) { contract in
      let site = contract.sites(.update, turn: 2).first { $0.schema.enumeration != nil }
      let listed = site?.schema.enumeration?.compactMap { $0.string?.lowercased() } ?? []
      return .overlooking("enum", at: site) { value, _ in
        value.string.map { listed.contains($0.lowercased()) } == true
      }
    },
    Fault(
      "enum-with-space", .input, breaks: "invalid-input-is-refused",
      "A create takes a listed value with a space behind or before it, and keeps the space."
    ) { contract in
      let site = contract.sites(.create, turn: 2).first { $0.schema.enumeration != nil }
      let listed = site?.schema.enumeration?.compactMap(\.string) ?? []
      return .overlooking("enum", at: site) { value, _ in
        value.string.map { listed.contains(String($0.split(separator: " ").first ?? "")) } == true
      }
    },
    Fault(
      "enum-by-number", .input, breaks: "invalid-input-is-refused",
      "An update takes the number of a listed value in its place."
    ) { contract in
      .overlooking(
        "enum", "type", at: contract.sites(.update).first { $0.schema.enumeration != nil }
      ) { value, _ in value.number != nil }
    },
    Fault(
      "required-ignored", .input, breaks: "invalid-input-is-refused",
      "A create accepts a body without a required member."
    ) { .overlooking("required", at: $0.sites(.create).first { $0.member.isRequired }) },
    Fault(
      "required-ignored-on-update", .input, breaks: "invalid-input-is-refused",
      "An update accepts a body without a required member."
    ) { contract in
      .overlooking("required", at: contract.sites(.update, turn: 3).first { $0.member.isRequired })
    },
    Fault(
      "null-for-required", .input, breaks: "invalid-input-is-refused",
      "A create accepts null for a required member."
    ) { contract in
      .overlooking("type", at: contract.sites(.create, turn: 3).first { $0.member.isRequired }) {
        value, _ in value.isNull
      }
    },
    Fault(
      "length-ignored", .input, breaks: "invalid-input-is-refused",
      "A create accepts a text that is longer than allowed."
    ) { .overlooking("maxLength", at: $0.sites(.create).first { $0.schema.maxLength != nil }) },
    Fault(
      "empty-text-accepted", .input, breaks: "invalid-input-is-refused",
      "An update accepts an empty text that is shorter than allowed."
    ) { contract in
      .overlooking("minLength", at: contract.sites(.update).first { $0.schema.minLength == 1 }) {
        value, _ in value.string?.isEmpty == true
      }
    },
    Fault(
      "items-ignored", .input, breaks: "invalid-input-is-refused",
      "A create accepts elements of any type in an array of texts."
    ) {
      .overlooking("type", at: $0.sites(.create).first { $0.isArray }) { value, _ in
        value.array != nil
      }
    },
    Fault(
      "many-items-accepted", .input, breaks: "invalid-input-is-refused",
      "A create accepts more elements than an array may have."
    ) { .overlooking("maxItems", at: $0.sites(.create).first { $0.schema.maxItems != nil }) },
  ]
}
