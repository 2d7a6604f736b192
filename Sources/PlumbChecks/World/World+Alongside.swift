import PlumbContract
import PlumbJSON
import PlumbJournal

extension World {
  /// The observations of a block when all of its clients have ended: the last has the history, which is whole now.
  package func ending(_ block: [Observation]) -> [Observation] {
    var block = block
    if let last = block.indices.last { block[last].history = history }
    return block
  }

  /// Keeps what an exchange says of a resource, where the case has several clients.
  mutating func noteHistory(
    _ event: Event, _ listing: Listing?, known: World, _ contract: Contract
  ) {
    guard history != nil else { return }
    let isWhole =
      event.step.lane == nil && listing?.isUnfiltered == true && reading?.isWhole == true
    let listed = isWhole ? reading?.ids : nil
    if let entry = History.Entry(event, listed: listed, known: known, contract) {
      history?.note(entry)
    }
  }

  /// Changes what is expected after an exchange that was not alone: which of the values that were given then is there,
  /// only the whole history can tell.
  mutating func takeInAlongside(_ event: Event, _ contract: Contract) {
    lastGet = nil
    reading?.disturb()
    let known = resources.count
    switch event.operation?.role?.action {
    case .create where event.isSuccess: absorb(event, contract)
    case .read, .list, .create, nil: break
    case .update, .patch, .delete:
      guard let subject = event.step.subject,
        let index = resources.lastIndex(where: { $0.variable == subject })
      else { break }
      if !event.isRefusal || event.exchange.isNotFound { blur(index) }
      if event.isSuccess { resources[index].writtenBy = event.step.operation }
      resources[index].entityTag = nil
    }
    for index in resources.indices.dropFirst(known) { blur(index) }
  }

  /// Expects nothing of a resource but its id, until it is looked at again.
  private mutating func blur(_ index: Int) {
    unsettle(index, mayBeGone: true)
    resources[index].disturbances = Disturbances()
    resources[index].isUpdated = false
  }
}
