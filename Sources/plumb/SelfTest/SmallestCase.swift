import PlumbJournal
import PlumbServer

/// The smallest case that shows a fault, a request a line, with what is wrong with the answer to the last.
struct SmallestCase {
  private let fault: Fault
  private let minimal: MinimalCase

  init(_ fault: Fault, _ minimal: MinimalCase) {
    self.fault = fault
    self.minimal = minimal
  }

  var text: String {
    let deviation = minimal.deviation
    let lines =
      minimal.case.steps.map(\.request.line)
      + ["\(deviation.check) at \(deviation.operation) \(deviation.place)"]
      + ["expected \(deviation.expected), actual \(deviation.actual)"]
    return "\(fault.name): \(fault.title)\n" + lines.map { "  \($0)\n" }.joined()
      + (minimal.isSmallest
        ? "" : "  perhaps not the smallest: \(minimal.requests) requests were used up\n")
  }
}
