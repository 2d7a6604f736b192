import PlumbJSON
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
      minimal.case.steps.map(request)
      + ["\(deviation.check) at \(deviation.operation) \(deviation.place)"]
      + ["expected \(deviation.expected), actual \(deviation.actual)"]
    return "\(fault.name): \(fault.title)\n" + lines.map { "  \($0)\n" }.joined()
      + (minimal.isSmallest
        ? "" : "  perhaps not the smallest: \(minimal.requests) requests were used up\n")
  }

  private func request(_ step: Step) -> String {
    let request = step.request
    let start = "\(request.method) \(request.targetText)"
    switch request.body {
    case .none: return start
    case .json(let document): return "\(start) \(document.text(.compact))"
    case .bytes(let bytes): return "\(start) (\(bytes.count) bytes)"
    }
  }
}
