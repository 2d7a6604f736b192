import Testing

@testable import PlumbChecks

/// What clients did to an item with two members, and the anomaly in it; values are numbers from 1.
struct Story: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let operations: [ItemOperation]
  let anomaly: Anomaly?

  init(_ title: String, _ operations: ItemOperation..., finds anomaly: Anomaly? = nil) {
    testDescription = title
    self.operations = operations.enumerated().map { index, operation in
      var operation = operation
      operation.index = index
      return operation
    }
    self.anomaly = anomaly
  }

  /// A write that leaves a member out may reset it to null or absence, which is value 0.
  static let afterOmission: [ValueSet] = [[.others, ValueSet(0)], [.others, ValueSet(0)]]

  var found: Anomaly? {
    AnomalySearch(operations, afterOmission: Self.afterOmission).finding?.anomaly
  }

  var verdict: Linearization.Verdict {
    Linearization(operations, from: ItemState(afterOmission: Self.afterOmission)).verdict
  }
}

extension ItemOperation {
  private init(_ kind: Kind, _ times: ClosedRange<Int>, by client: Int?) {
    self.init(kind: kind, start: times.lowerBound, end: times.upperBound, client: client)
  }

  /// The creation, before anything else unless told otherwise.
  static func create(
    _ a: Int = 1, _ b: Int = 1, _ times: ClosedRange<Int> = -20 ... -19, by client: Int? = nil
  ) -> ItemOperation {
    ItemOperation(.create([ValueSet(a), ValueSet(b)]), times, by: client)
  }

  static func put(
    _ a: Int?, _ b: Int?, _ times: ClosedRange<Int>, by client: Int? = nil
  ) -> ItemOperation {
    ItemOperation(
      .write([a.map { ValueSet($0) }, b.map { ValueSet($0) }], keepsRest: false), times, by: client)
  }

  static func patch(
    _ a: Int?, _ b: Int?, _ times: ClosedRange<Int>, by client: Int? = nil
  ) -> ItemOperation {
    ItemOperation(
      .write([a.map { ValueSet($0) }, b.map { ValueSet($0) }], keepsRest: true), times, by: client)
  }

  static func delete(_ times: ClosedRange<Int>, by client: Int? = nil) -> ItemOperation {
    ItemOperation(.delete, times, by: client)
  }

  static func get(
    _ a: Int, _ b: Int, _ times: ClosedRange<Int>, by client: Int? = nil
  ) -> ItemOperation {
    ItemOperation(.seen([ValueSet(a), ValueSet(b)]), times, by: client)
  }

  static func miss(_ times: ClosedRange<Int>, by client: Int? = nil) -> ItemOperation {
    ItemOperation(.missed, times, by: client)
  }

  /// The operation without an answer.
  var unanswered: ItemOperation {
    var operation = self
    operation.isCertain = false
    return operation
  }
}
