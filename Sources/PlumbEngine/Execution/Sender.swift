import PlumbChecks
import PlumbHTTP
import PlumbJournal

/// Sends the requests of one worker: adds what depends on the target, and waits out what a server asks to wait for.
final class Sender {
  /// How often a request that was put off is sent again, and how long each wait may be.
  private static let patience = (attempts: 5, seconds: 30)

  private let client: HTTPClient
  private let configuration: RunConfiguration
  private let credential: Credential
  private let pace: Pace
  private let beginning: ContinuousClock.Instant
  private let basePath: String
  /// What to do about the last exchange that failed, where anything can be said.
  private(set) var hint: String?

  init(
    _ configuration: RunConfiguration, pace: Pace, beginning: ContinuousClock.Instant,
    cancellation: Cancellation
  ) {
    client = HTTPClient(
      endpoint: configuration.base.endpoint, deadlines: configuration.deadlines,
      cancellation: cancellation)
    self.configuration = configuration
    credential = Credential(token: configuration.token)
    self.pace = pace
    self.beginning = beginning
    basePath = Self.trimmed(configuration.base.path)
  }

  /// Where the server is.
  var origin: HTTPURL { configuration.base }

  /// Whether nothing more is sent, because the user does not want to wait.
  var isStopped: Bool { pace.cancellation.isCancelled }

  var hasToken: Bool { configuration.token != nil }

  /// Whether writes go to a host where other people's resources may be.
  var mustKnowWhatIsThere: Bool {
    !configuration.isReadOnly && !configuration.base.isLoopback
  }

  /// Waits for a while, unless the user does not want to.
  func wait(_ duration: Duration) {
    if duration > .zero { _ = pace.cancellation.wait(duration) }
  }

  /// The path of the base URL without the slash at its end.
  static func trimmed(_ path: String) -> String {
    path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Sends a step's request; what comes back is an exchange in any case.
  ///
  /// It goes out at once where the caller has waited for its turn already.
  func send(_ step: Step, filled: FilledRequest, hasTurn: Bool = false) -> Exchange {
    let request = request(step.request, filled)
    var exchange = sendOnce(request, step: step.name, hasTurn: hasTurn)
    for _ in 1..<Self.patience.attempts {
      guard let wait = putOff(exchange), pace.cancellation.wait(wait) else { break }
      exchange = sendOnce(request, step: step.name)
    }
    return exchange
  }

  /// Opens the connection, so that the next request goes out at once.
  func connect() { client.connect() }

  /// Sends a step's request whose turn has come, once and whatever is answered, with the very times of it.
  func sendOnce(_ step: Step, filled: FilledRequest) -> Exchange {
    let start = ContinuousClock.now
    var exchange = sendOnce(request(step.request, filled), step: step.name, hasTurn: true)
    exchange.startedAt = (start - beginning).microseconds
    exchange.duration = (.now - start).microseconds
    return exchange
  }

  private func request(_ template: RequestTemplate, _ filled: FilledRequest) -> HTTPRequest {
    var fields = configuration.fields
    for line in filled.fields.lines { fields.append(line.name, line.value) }
    if fields["Accept"] == nil { fields.append("Accept", "application/json, */*;q=0.5") }
    if fields["User-Agent"] == nil { fields.append("User-Agent", "plumb/\(configuration.version)") }
    if let value = credential.field(for: template.credential) {
      fields.append("Authorization", value)
    }
    // A location is a path of the server already, not one below the base.
    let isLocation =
      if case .slot(let slot)? = template.target.first { slot.content == .location } else { false }
    let isWhole = isLocation || filled.isWholeTarget
    return HTTPRequest(
      method: template.method, target: isWhole ? filled.target : basePath + filled.target,
      fields: fields, body: filled.body
    ).addressed(to: configuration.base.endpoint.authority)
  }

  private func sendOnce(
    _ request: HTTPRequest, step: String, hasTurn: Bool = false
  ) -> Exchange {
    guard hasTurn || pace.takeTurn() else {
      return failed(request, step, .now, .cancelled, "the run was interrupted")
    }
    let start = ContinuousClock.now
    do throws(HTTPError) {
      let reply = try client.exchange(request)
      if !reply.bytesAfterMessage.isEmpty {
        return failed(
          request, step, start, .framing,
          "\(reply.bytesAfterMessage.count) bytes follow the end of the response (RFC 9112 §6.3)")
      }
      return Exchange(
        step: step, request: request, outcome: .response(reply.response),
        startedAt: (start - beginning).microseconds, duration: reply.duration.microseconds)
    } catch {
      hint = error.hint
      let kind: Exchange.Failure.Kind =
        switch error.reason {
        case .malformed, .closedInMessage, .limitExceeded: .framing
        case .cancelled: .cancelled
        default: .transport
        }
      return failed(request, step, start, kind, error.sentence)
    }
  }

  private func failed(
    _ request: HTTPRequest, _ step: String, _ start: ContinuousClock.Instant,
    _ kind: Exchange.Failure.Kind, _ text: String
  ) -> Exchange {
    Exchange(
      step: step, request: request, outcome: .failure(Exchange.Failure(kind: kind, text: text)),
      startedAt: (start - beginning).microseconds, duration: (.now - start).microseconds)
  }

  /// How long the server asks to wait (RFC 9110 §10.2.3); nil where it does not put the request off.
  private func putOff(_ exchange: Exchange) -> Duration? {
    guard let response = exchange.response, [429, 503].contains(response.status) else { return nil }
    guard let field = response.fields["Retry-After"] else {
      return response.status == 429 ? .seconds(1) : nil
    }
    guard let seconds = Int(field), (0...Self.patience.seconds).contains(seconds) else {
      return nil
    }
    return .seconds(max(seconds, 0)) + .milliseconds(50)
  }
}

extension Duration {
  /// Whole microseconds.
  var microseconds: Int {
    let (seconds, attoseconds) = components
    return Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
  }
}
