import PlumbJournal

/// One thing that the contract documents and that a run can try or see.
struct CoverageItem: Hashable, Sendable {
  let aspect: ContractCoverage.Aspect
  /// Where it stands and what it is: `body/size: "XL"`.
  let text: String
}
