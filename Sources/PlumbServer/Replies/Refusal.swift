import PlumbJSON

/// Why a request is not done, and everything the client is told about it.
struct Refusal: Error, Sendable {
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case malformed, invalid, unauthorized
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case unsupportedMediaType = "unsupported-media-type"
    case conflict
    case full
    /// The server itself failed.
    case failure
  }

  var kind: Kind
  var message: String
  var violations: [InputViolation] = []
  /// Fields of the response that the status asks for.
  var fields: [(name: String, value: String)] = []

  init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  init(violations: [InputViolation]) {
    kind = .invalid
    message =
      violations.count == 1
      ? violations[0].description : "\(violations.count) places of the request break the contract"
    self.violations = violations
  }
}

extension Refusal.Kind {
  /// The statuses that say this, the best first; an operation that documents only a later one gets that.
  var statuses: [Int] {
    switch self {
    case .malformed, .invalid: [400, 422]
    case .unauthorized: [401]
    case .notFound: [404]
    case .methodNotAllowed: [405]
    case .unsupportedMediaType: [415, 400]
    case .conflict: [409, 400, 422]
    // RFC 4918 §11.5: the server cannot store what the request needs.
    case .full: [507]
    case .failure: [500]
    }
  }
}

extension Refusal {
  /// `{"error": {"code": …, "message": …, "violations": […]}}`.
  var body: JSON {
    var error: JSON = ["code": .string(kind.rawValue), "message": .string(message)]
    if !violations.isEmpty, var object = error.object {
      object["violations"] = .array(violations.map(\.json))
      error = .object(object)
    }
    return ["error": error]
  }
}
