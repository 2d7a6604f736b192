/// What is known of resources that are not the case's own, by the contract's name of the resource and the id.
package struct Surroundings: Sendable {
  package typealias Question = @Sendable (_ resource: String, _ id: String) -> Bool

  /// Whether the resource was there before the run.
  let wereThere: Question
  /// Whether the run has created the resource, in whatever case, or may just be about to.
  let areOfRun: Question

  package init(
    wereThere: @escaping Question = { _, _ in false },
    areOfRun: @escaping Question = { _, _ in false }
  ) {
    self.wereThere = wereThere
    self.areOfRun = areOfRun
  }
}
