import PlumbContract
import PlumbJSON

extension TrackedResource {
  /// What it holds, as far as that is known: what was shown last, and what writes since then have given.
  ///
  /// A write may be answered without a body, and the next one build on it. Nil where it was never shown.
  var believed: JSONObject? {
    guard var object = shown else { return nil }
    for expectation in expected {
      guard case .exactly(let value) = expectation.value else { continue }
      object[expectation.member.name] = value
    }
    return object
  }

  /// The members that may hold something else than is believed.
  var doubted: [String] {
    expected.compactMap { expectation in
      if case .exactly = expectation.value { return nil }
      return expectation.origin == .identity ? nil : expectation.member.name
    }
  }
}
