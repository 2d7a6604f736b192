extension Check {
  /// The catalogue, in the order in which it is printed and reported.
  package static let all: [Check] =
    protocolRules + shape + input + credentials + life + references

  private static let protocolRules: [Check] = [
    .noServerError,
    .statusIsDocumented,
    .statusIsRegistered,
    .statusFitsMethod,
    .emptyStatusHasNoBody,
    .unauthorizedNamesItsScheme,
    .methodRefusalNamesTheAllowed,
    .undocumentedMethodIsRefused,
    .unknownPathIsNotFound,
    .headAgreesWithGet,
    .messageIsFramed,
    .createdLocationResolves,
    .conditionalRequestsHold,
  ]

  private static let shape: [Check] = [
    .contentTypeIsDocumented,
    .bodyIsWellFormed,
    .bodyMatchesSchema,
    .headersMatch,
    .bodyHasOnlyDocumentedMembers,
    .errorRevealsNothing,
    .credentialIsNotEchoed,
  ]

  private static let input: [Check] = [
    .validInputIsAccepted,
    .invalidInputIsRefused,
    .malformedBodyIsRefused,
    .wrongMediaTypeIsRefused,
    .unknownQueryValueIsHandled,
    .refusedRequestChangesNothing,
    .textSurvives,
    .numbersSurvive,
    .orderSurvives,
    .repetitionSurvives,
    .serverSetMembersStayServerSet,
    .defaultsAreApplied,
  ]

  private static let credentials: [Check] = [
    .credentialIsRequired,
    .wrongCredentialIsRefused,
  ]

  private static let life: [Check] = [
    .createdIsReadable,
    .createKeepsWhatWasGiven,
    .createdEqualsRead,
    .createdIsListedOnce,
    .idsAreUnique,
    .idIsStable,
    .idHasDocumentedForm,
    .updateIsPersisted,
    .updateChangesOnlyWhatWasNamed,
    .updateIsIdempotent,
    .updateLeavesOthersAlone,
    .updateOfUnknownCreatesNothing,
    .touchedTimeMoves,
    .immutableIsKept,
    .unknownIDIsNotFound,
    .deletedIsGone,
    .deletedIsNotListed,
    .deletedCannotBeUpdated,
    .deleteLeavesOthersAlone,
    .deleteOfUnknownIsNotFound,
    .listAgreesWithItems,
    .listHasNoTwins,
    .pagesEnd,
    .nestedStaysWithItsParent,
    .safeMethodsChangeNothing,
    .concurrentWritesAreAllKept,
  ]

  private static let references: [Check] = [
    .referenceResolves,
    .danglingReferenceIsRefused,
    .wrongKindIsRefused,
    .expansionAgrees,
    .includeAddsWhatItNames,
    .deleteKeepsReferencesWhole,
    .ownedObjectsAreNotMultiplied,
  ]

  /// The ids of the checks whose statuses a contract can set (`expectedStatuses`).
  package static let withStatuses: [String] = all.filter { $0.expectsStatus != nil }.map(\.id)

  /// The check with an id, if there is one.
  package static func named(_ id: String) -> Check? {
    catalogue.first { $0.id == id }
  }
}
