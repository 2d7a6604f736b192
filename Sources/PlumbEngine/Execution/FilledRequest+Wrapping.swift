import PlumbChecks
import PlumbContract
import PlumbJSON
import PlumbJournal

extension Contract {
  /// The media type that wraps the resource which a step sends; nil where the body is the resource, or no document.
  func wrapping(of step: Step) -> MediaType? {
    guard case .json = step.request.body else { return nil }
    let media = step.operation.flatMap(operation)?.body?.described(by: step)
    return media?.wrapping == nil ? nil : media
  }
}

extension FilledRequest {
  /// Puts around a resource what the contract wants around it: cases and checks know the resource alone.
  mutating func wrap(for step: Step, under contract: Contract) {
    guard let document, let media = contract.wrapping(of: step) else { return }
    body = media.wrapped(document).bytes()
  }
}
