import PlumbGeneration
import PlumbJSON
import PlumbJournal

/// Looks for the smallest case that shows a deviation, by trying smaller ones against the server.
struct CaseShrinker {
  let planner: Planner
  /// How many requests may be spent on one deviation; clean-up is not counted.
  let budget: Int
  /// Whether the run may send more requests at all.
  let mayGoOn: () -> Bool
  /// Sends a case and tells what came of it.
  let attempt: (Case) throws(FileError) -> CaseResult

  /// The smallest case found from one that shows the deviation; nil where it does not show when nothing else is sent.
  func smallest(_ planned: Case, showing deviation: Deviation, in result: CaseResult)
    throws(FileError) -> MinimalCase?
  {
    var search = ShrinkSearch(self, planned, deviation, result)
    search.dropWhatIsNotNeeded()
    search.simplifyWhatIsLeft()
    let showsAlone = search.showsAlone()
    if let failure = search.failure { throw failure }
    return showsAlone ? search.minimal : nil
  }
}

/// One search: the smallest case so far, and what it has cost.
private struct ShrinkSearch {
  private let shrinker: CaseShrinker
  private let fingerprint: Fingerprint
  private let truth: CaseTruth
  private let number: Int
  /// How often a race has shown in the case that was found; empty for what shows each time.
  private let frequency: Substring
  /// What the case that was found varies.
  private let labels: [Label]
  private let planned: Case
  private var best: Case
  private var shown: (result: CaseResult, deviation: Deviation)
  private var refused: Set<Case> = []
  private var requests = 0
  private var isSpent = false
  private(set) var failure: FileError?

  init(
    _ shrinker: CaseShrinker, _ planned: Case, _ deviation: Deviation, _ result: CaseResult
  ) {
    self.shrinker = shrinker
    fingerprint = deviation.fingerprint
    truth = CaseTruth(of: planned, shrinker.planner)
    number = result.number
    frequency = deviation.frequency
    labels = result.case.labels
    self.planned = planned
    best = planned
    shown = (result, deviation)
  }

  var minimal: MinimalCase {
    var smallest = shown.result.case
    // A title tells what is varied, which may be gone.
    if smallest.labels != labels { smallest.title = shown.deviation.title }
    var deviation = shown.deviation
    if deviation.frequency.isEmpty { deviation.actual += frequency }
    return MinimalCase(
      case: smallest, number: number, deviation: deviation,
      exchanges: shown.result.exchanges, requests: requests, isSmallest: !isSpent)
  }

  mutating func dropWhatIsNotNeeded() {
    let start = best
    let edits = EditList(of: start, showing: shown.deviation.step, shrinker.planner).edits
      .filter { truth.holds(for: start.applying($0)) }
    _ = Reduction.applicable(edits.count) { indices in
      shows(start.applying(indices.flatMap { edits[$0] }))
    }
  }

  mutating func simplifyWhatIsLeft() {
    for index in best.steps.indices {
      let step = best.steps[index]
      // By its values each client of a block is told from the others.
      guard step.lane == nil, let document = step.request.body.document else { continue }
      let plain = shrinker.planner.plainBody(of: step, in: best)
      for place in OddPlaces(in: document, besides: plain).places {
        guard let value = document[place], value.string?.hasPrefix("${") != true else { continue }
        let start = best
        let repetitions = start.repetitions(of: index)
        _ = ValueShrinker.shrink(value, towards: plain?[place]) { candidate in
          var smaller = start
          for step in repetitions { smaller.steps[step].set(candidate, at: place) }
          return shows(smaller)
        }
      }
    }
  }

  /// Whether the smallest case so far was seen to show the deviation without other cases beside it.
  mutating func showsAlone() -> Bool {
    // A race was seen, whatever a further attempt comes to.
    best != planned || isSpent || planned.hasBlock || isShown(by: planned)
  }

  /// Whether a smaller case shows the deviation, which then is the smallest so far.
  private mutating func shows(_ candidate: Case) -> Bool {
    if candidate == best { return true }
    guard !isSpent, !refused.contains(candidate), truth.holds(for: candidate) else { return false }
    // A race that does not show at once may show the next time.
    for _ in 0..<(candidate.hasBlock ? Self.attemptsAtRace : 1) {
      guard requests + candidate.steps.count <= shrinker.budget, shrinker.mayGoOn() else {
        isSpent = true
        return false
      }
      if isShown(by: candidate) { return true }
    }
    refused.insert(candidate)
    return false
  }

  private static let attemptsAtRace = 2

  private mutating func isShown(by candidate: Case) -> Bool {
    do throws(FileError) {
      let result = try shrinker.attempt(candidate)
      requests += result.exchanges.count
      guard let deviation = result.deviations.first(where: { $0.fingerprint == fingerprint })
      else { return false }
      best = candidate
      shown = (result, deviation)
      return true
    } catch {
      failure = error
      isSpent = true
      return false
    }
  }
}

extension Case {
  fileprivate var labels: [Label] { steps.compactMap(\.label) }
}

/// The places of a document whose values are not the plain ones, scalars and lists.
private struct OddPlaces {
  private(set) var places: [JSONPointer] = []

  init(in document: JSON, besides plain: JSON?) {
    collect(document, plain, .root)
  }

  private mutating func collect(_ value: JSON, _ plain: JSON?, _ place: JSONPointer) {
    if value == plain { return }
    guard let object = value.object, plain == nil || plain?.object != nil else {
      places.append(place)
      return
    }
    for member in object.members {
      collect(member.value, plain?[member.name], place.appending(member.name))
    }
  }
}
