import PlumbContract
import PlumbJournal

extension Observation {
  /// The methods that the documentation has for the path of the request; empty where it does not know the path.
  var documentedMethods: [String] {
    let path =
      operation?.path
      ?? contract.operations.map(\.path).filter { $0.matches(step.request.targetText) }
      .max { $0.literals < $1.literals }
    guard let path else { return [] }
    return contract.operations.filter { $0.path == path }.map(\.method)
  }
}

extension PathTemplate {
  /// Whether a request target has this form, each hole filled with one segment; its query does not matter.
  fileprivate func matches(_ target: String) -> Bool {
    let path = target.prefix { $0 != "?" && $0 != "#" }
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    let wanted = description.split(separator: "/", omittingEmptySubsequences: false)
    return segments.count == wanted.count
      && zip(segments, wanted).allSatisfy { segment, wanted in
        wanted.hasPrefix("{") && wanted.hasSuffix("}")
          ? !segment.isEmpty : segment.utf8.elementsEqual(wanted.utf8)
      }
  }

  /// How many bytes of the path are fixed: of two that match, the one with more is meant.
  fileprivate var literals: Int {
    pieces.reduce(0) { if case .text(let text) = $1 { $0 + text.utf8.count } else { $0 } }
  }
}
