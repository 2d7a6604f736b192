extension LintRule {
  /// Every rule, in the order of the report: what cannot be used, what contradicts itself, what is not said, what is
  /// not used.
  package static let all: [LintRule] = errors + warnings + silences + unused

  private static let errors: [LintRule] = [
    .partsAreUsable, .membersHaveTheirType, .requiredMembersAreGiven, .membersAreKnown,
    .plumbWordsAreKnown, .namesStandOnce,
  ]

  private static let warnings: [LintRule] = [
    .exampleFitsSchema, .defaultFitsSchema, .enumFitsType, .requiredIsDescribed,
    .requiredIsAvailable, .boundsLeaveRoom, .keywordFitsType, .keywordsMeanSomething,
    .schemaKeywordsAreKnown, .requiredNamesStandOnce, .linkLeadsToOperation, .securityIsDefined,
    .discriminatorLeadsToSchemas, .pathsCanBeToldApart, .successIsDocumented,
    .operationIDsAreUnique, .parametersAreUnique, .pathParametersAreUsed, .bodyFitsMethod,
    .serverVariablesAreDefined,
  ]

  private static let silences: [LintRule] = [
    .errorsAreDocumented, .successHasABody, .securityIsStated, .listsAreBounded,
    .propertiesHaveAType, .objectsAreDefined,
  ]

  private static let unused: [LintRule] = [
    .componentsAreUsed, .callbacksAreNotRun, .webhooksAreNotRun, .linksAreNotFollowed,
    .mediaTypesAreNotRead, .xmlIsNotRead, .extensionsAreNotRead,
  ]
}
