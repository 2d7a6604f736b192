extension LintRule {
  /// Every rule, in the order of the report: what cannot be used, what contradicts itself, what is not said, what is
  /// not used.
  package static let all: [LintRule] = errors + warnings + silences + unused

  private static let errors: [LintRule] = [
    .partsAreUsable, .membersHaveTheirType, .requiredMembersAreGiven, .membersAreKnown,
    .pathsBeginWithASlash, .plumbWordsAreKnown, .namesStandOnce,
  ]

  private static let warnings: [LintRule] = [
    .exampleFitsSchema, .defaultFitsSchema, .enumFitsType, .requiredIsDescribed,
    .requiredIsAvailable, .schemasHaveValues, .boundsLeaveRoom, .keywordFitsType,
    .keywordsMeanSomething,
    .schemaKeywordsAreKnown, .requiredNamesStandOnce, .linkLeadsToOperation, .securityIsDefined,
    .discriminatorLeadsToSchemas, .pathsCanBeToldApart, .successIsDocumented,
    .operationIDsAreUnique, .parametersAreUnique, .parametersHaveOneForm, .pathParametersAreUsed,
    .bodyFitsMethod, .serverVariablesAreDefined, .plumbSiblingsExist,
  ]

  private static let silences: [LintRule] = [
    .errorsAreDocumented, .successHasABody, .securityIsStated, .listsAreBounded,
    .propertiesHaveAType, .objectsAreDefined,
  ]

  private static let unused: [LintRule] = [
    .componentsAreUsed, .parametersAreSent, .fieldsAreUsed, .referencesStandAlone,
    .formatsAreKnown, .schemaDialectsAreKnown, .credentialsAreTokens, .mediaTypesAreNotRead,
    .callbacksAreNotRun, .webhooksAreNotRun, .linksAreNotFollowed, .xmlIsNotRead,
    .extensionsAreNotRead,
  ]
}
