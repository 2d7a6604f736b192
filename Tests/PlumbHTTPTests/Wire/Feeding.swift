import PlumbHTTP
import Testing

/// The same bytes in pieces: whole, one by one, and cut at places that a seed decides.
enum Feeding {
  static func pieces(of bytes: [UInt8]) -> [[ArraySlice<UInt8>]] {
    var ways = [[bytes[...]], bytes.indices.map { bytes[$0...$0] }]
    for seed in 1...8 {
      var random = SmallRandom(state: UInt64(seed))
      var pieces: [ArraySlice<UInt8>] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = 1 + Int(random.next() % 9)
        pieces.append(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      ways.append(pieces)
    }
    return ways
  }
}

/// Bytes that are not a message, and what is said of them.
struct Fault: Sendable, CustomTestStringConvertible {
  var wire: String
  var message: String

  init(_ wire: String, _ message: String) {
    self.wire = wire
    self.message = message
  }

  var testDescription: String { wire.debugDescription }
}

/// A generator whose numbers are the same everywhere (SplitMix64).
struct SmallRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// What came of reading one response.
enum ResponseOutcome: Hashable {
  case response(HTTPReceivedResponse, unread: [UInt8])
  case failure(HTTPWireError)
  case incomplete

  /// Reads the pieces, then closes the connection unless the response is complete.
  static func reading(
    _ pieces: [ArraySlice<UInt8>], toMethod method: String = "GET",
    limits: HTTPLimits = HTTPLimits(), closes: Bool = true
  ) -> ResponseOutcome {
    var parser = HTTPResponseParser(toMethod: method, limits: limits)
    do throws(HTTPWireError) {
      for (index, piece) in pieces.enumerated() {
        if let received = try parser.feed(piece) {
          let rest = pieces[(index + 1)...].flatMap { $0 }
          return .response(received, unread: Array(parser.unread) + rest)
        }
      }
      if !closes { return .incomplete }
      guard let received = try parser.close() else { return .incomplete }
      return .response(received, unread: [])
    } catch {
      return .failure(error)
    }
  }
}

/// What came of reading the requests of one connection.
struct RequestOutcome: Hashable {
  var events: [HTTPRequestParser.Event] = []
  var failure: HTTPWireError?

  static func reading(
    _ pieces: [ArraySlice<UInt8>], limits: HTTPLimits = HTTPLimits()
  ) -> RequestOutcome {
    var parser = HTTPRequestParser(limits: limits)
    var outcome = RequestOutcome()
    do throws(HTTPWireError) {
      for piece in pieces {
        parser.append(piece)
        while let event = try parser.next() { outcome.events.append(event) }
      }
    } catch {
      outcome.failure = error
    }
    return outcome
  }

  var requests: [HTTPReceivedRequest] {
    events.compactMap { if case .request(let request) = $0 { request } else { nil } }
  }
}
