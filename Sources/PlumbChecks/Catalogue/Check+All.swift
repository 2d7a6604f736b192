extension Check {
  /// The catalogue, in the order in which it is printed and reported.
  package static let all: [Check] = [
    .noServerError,
    .statusIsDocumented,
    .createdLocationResolves,
    .contentTypeIsDocumented,
    .bodyIsWellFormed,
    .bodyMatchesSchema,
    .validInputIsAccepted,
    .invalidInputIsRefused,
    .createdIsReadable,
    .updateIsPersisted,
    .updateIsIdempotent,
    .deletedIsGone,
  ]

  /// The check with an id, if there is one.
  package static func named(_ id: String) -> Check? {
    all.first { $0.id == id }
  }
}
