import PlumbContract
package import PlumbJournal

/// A run that is only planned: every case is made, counted and dropped, and nothing is sent.
package struct DryRun: Sendable {
  private let configuration: RunConfiguration

  package init(_ configuration: RunConfiguration) {
    self.configuration = configuration
  }

  /// Plans to the end, in the memory of one group of cases.
  package func outline() -> PlanOutline {
    let queue = PlanQueue(configuration, Planner(configuration))
    while queue.next() != nil { queue.finish() }
    return queue.outline
  }
}
