import PlumbContract
import PlumbJSON
import PlumbJournal

/// An operation of a JSON patch that cannot be done, whatever the resource holds (RFC 6902).
struct ImpossibleOperation {
  let kind: String
  let operation: JSON
  /// What a server would want in its place.
  private let saying: String

  /// What a label says is broken: no schema can tell.
  static let constraint = "json-patch"

  /// One of each kind; `name` is a member that holds no such text.
  static func all(at name: String) -> [ImpossibleOperation] {
    [
      ImpossibleOperation(
        kind: "failed-test",
        operation: Planner.operation("test", at: name, "another value than plumb has given"),
        saying: "a test that holds"),
      ImpossibleOperation(
        kind: "no-such-place", operation: ["op": "remove", "path": "/plumbUnknown/plumb"],
        saying: "a place that is there"),
      ImpossibleOperation(
        kind: "no-such-operation", operation: ["op": "plumb", "path": ""],
        saying: "an operation that RFC 6902 knows"),
      ImpossibleOperation(
        kind: "no-value", operation: Planner.operation("replace", at: name, nil),
        saying: "a value to replace with"),
    ]
  }

  /// What a patch says of itself that ends with it.
  var label: Label {
    Label(
      .input, Self.constraint, at: "body", kind, saying: saying,
      by: Promise(source: kind == "failed-test" ? "RFC 6902 §4.6" : "RFC 6902 §5"))
  }
}
