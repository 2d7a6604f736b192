import PlumbChecks
import PlumbContract
import PlumbJournal
import Synchronization

/// What one worker has met of the contract; the tallies of all workers are joined at the end.
struct CoverageTally: Sendable {
  private var operations: [String: Entry] = [:]

  private struct Entry: Sendable {
    let map: CoverageMap
    var met: [Bool]
  }

  /// Notes what a request gave and what its response showed; `target` is the request's, below the base URL.
  mutating func note(_ observation: Observation, target: String, maps: CoverageMaps) {
    guard let operation = observation.operation, !observation.isAboutMethod else { return }
    let key = operation.key
    var entry: Entry
    if let known = operations[key] {
      entry = known
      // Held once, so that marking copies nothing.
      operations[key] = nil
    } else {
      let map = maps.map(of: operation)
      entry = Entry(map: map, met: Array(repeating: false, count: map.items.count))
    }
    let map = entry.map
    map.visitRequest(observation, target: target) { entry.met[$0] = true }
    map.visitResponse(observation) { entry.met[$0] = true }
    operations[key] = entry
  }

  mutating func join(_ other: CoverageTally) {
    for (key, theirs) in other.operations {
      guard var ours = operations[key] else {
        operations[key] = theirs
        continue
      }
      for index in theirs.met.indices where theirs.met[index] { ours.met[index] = true }
      operations[key] = ours
    }
  }

  /// The sum, in the contract's order.
  func coverage(of contract: Contract) -> ContractCoverage {
    ContractCoverage(
      rows: contract.operations.flatMap { operation in
        operations[operation.key].map { $0.map.rows(of: operation.key, met: $0.met) } ?? []
      })
  }
}

/// The maps of a contract's operations, each made when it is first needed and then shared.
final class CoverageMaps: Sendable {
  private let contract: Contract
  private let known = Mutex<[String: CoverageMap]>([:])

  init(_ contract: Contract) { self.contract = contract }

  func map(of operation: Operation) -> CoverageMap {
    known.withLock { known in
      if let map = known[operation.key] { return map }
      let map = CoverageMap(operation, in: contract)
      known[operation.key] = map
      return map
    }
  }
}
