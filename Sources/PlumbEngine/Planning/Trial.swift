import PlumbContract
import PlumbJournal

/// A request of a case that tries several things, and what it tries.
///
/// Valid values of different members share one request; of what is to be refused there is one thing in each.
struct Trial: Sendable {
  /// One of the things tried: the last words of the id, and the title, of the case that tries nothing else.
  struct Part: Sendable {
    let id: [String]
    let title: String
  }

  let parts: [Part]
  /// What is expected of the request.
  let intent: Intent
  /// Adds the steps that try the parts at the indexes; `ordinal` counts the trials of a case from 1.
  let add: @Sendable (_ builder: inout CaseBuilder, _ parts: [Int], _ ordinal: Int) -> Void

  /// A kind as a title says it.
  static func words(of kind: String) -> String {
    let bytes = kind.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Trials one after another in one case, so that what must exist before them is created once.
///
/// When the case deviates it is narrowed until it is known which of the parts are at fault (see `Isolation`). A case
/// that tries one part has the id and the title of that part, whatever it was narrowed from.
struct TrialSequence: Sendable {
  let planner: Planner
  let operation: Operation
  /// The words of the id that tell the sequence from others of the operation.
  let id: [String]
  let title: String
  let trials: [Trial]
  /// Adds what must be there before the first trial.
  let begin: @Sendable (_ builder: inout CaseBuilder) -> Void
  /// Adds what is to be seen after the last of those that the case holds.
  let end: @Sendable (_ builder: inout CaseBuilder, _ trials: [Trial]) -> Void

  /// The case that tries everything, ready to be narrowed.
  var planned: PlannedCase {
    let places = trials.indices.flatMap { trial in
      trials[trial].parts.indices.map { Place(trial: trial, part: $0) }
    }
    let whole = planned(places, isWhole: true)
    guard places.count > 1 else { return PlannedCase(whole) }
    return PlannedCase(
      whole, partCount: places.count,
      partIDs: { places.map { CaseBuilder.id(Self.phase, operation, part(at: $0).id) } }
    ) { indexes in
      planned(indexes.map { places[$0] }, isWhole: false, indexes)
    }
  }

  private static let phase = "coverage"

  /// A part by the trial it stands in.
  private struct Place {
    let trial: Int
    let part: Int
  }

  private func part(at place: Place) -> Trial.Part { trials[place.trial].parts[place.part] }

  private func planned(_ places: [Place], isWhole: Bool, _ indexes: [Int] = []) -> Case {
    let single = places.count == 1 ? part(at: places[0]) : nil
    let own = isWhole ? id : id + [Self.ranges(of: indexes)]
    var builder = CaseBuilder(
      planner, phase: Self.phase, operation: operation, id: single?.id ?? own,
      title: single?.title ?? title)
    begin(&builder)
    var used: [Trial] = []
    for trial in trials.indices {
      let parts = places.filter { $0.trial == trial }.map(\.part)
      guard !parts.isEmpty else { continue }
      used.append(trials[trial])
      trials[trial].add(&builder, parts, used.count)
    }
    end(&builder, used)
    return builder.finished
  }

  /// Indexes as text, such as `1-3,7`, counted from 1.
  private static func ranges(of indexes: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for index in indexes {
      if let last = ranges.last, last.upperBound + 1 == index {
        ranges[ranges.count - 1] = last.lowerBound...index
      } else {
        ranges.append(index...index)
      }
    }
    return ranges.map { range in
      range.count == 1
        ? String(range.lowerBound + 1) : "\(range.lowerBound + 1)-\(range.upperBound + 1)"
    }.joined(separator: ",")
  }
}
