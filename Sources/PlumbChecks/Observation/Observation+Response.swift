package import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Observation {
  /// The documented representation that the `Content-Type` of the response names.
  package var mediaType: MediaType? {
    guard let type = response?.fields["Content-Type"].map(MediaTypeName.init) else { return nil }
    return documented?.content.first { MediaTypeName($0.name).covers(type) }
  }

  /// Whether the protocol lets the response have content at all (RFC 9110 §6.4.1).
  package var mayHaveContent: Bool {
    guard let status else { return false }
    return step.request.method != "HEAD" && ![204, 205, 304].contains(status)
  }

  /// Whether the status is one of success or redirection that the operation does not document.
  package var isUndocumentedSuccess: Bool {
    guard operation != nil, !isAboutMethod, let status, (200..<400).contains(status) else {
      return false
    }
    return documented == nil
  }

  /// Whether the request puts a promise of this family at stake, in one of these ways, and is to be refused for it.
  func isToBeRefused(_ family: Label.Family, _ kinds: [String]? = nil) -> Bool {
    guard step.intent == .refused, let label = step.label, label.family == family else {
      return false
    }
    return kinds?.contains(label.kind) ?? true
  }

  /// Whether the step tries a method, so that what the operation documents of its own is beside the point.
  package var isAboutMethod: Bool { step.label?.family == .method }

  /// Whether the request has the method of its operation, or no operation: HEAD may stand beside a documented GET.
  var hasOwnMethod: Bool { operation.map { $0.method == step.request.method } ?? true }

  /// A whole answer that says no: a client error that is not about the way to the server.
  package var isRefusal: Bool { isClientError && !Environment.isUnavailable(self) }
}

extension Label {
  /// What the request puts at stake, as a promise of the contract.
  package var asPromise: Promise { Promise(source: source) }
}
