import PlumbHTTP
import Testing

struct `Twenty thousand damaged messages` {
  static let responses = `A response on the wire`.cases.map { Array($0.wire.utf8) }

  @Test func `each end in a response or an error, the same for every way of cutting`() {
    var random = SmallRandom(state: 7)
    for round in 0..<10_000 {
      let damaged = Self.damaged(Self.responses[round % Self.responses.count], &random)
      let method = round % 7 == 0 ? "HEAD" : "GET"
      let whole = ResponseOutcome.reading([damaged[...]], toMethod: method)
      #expect(whole != .incomplete)
      let cut = damaged.isEmpty ? 0 : Int(random.next() % UInt64(damaged.count))
      #expect(
        ResponseOutcome.reading([damaged[..<cut], damaged[cut...]], toMethod: method) == whole)
    }
  }

  @Test func `that are requests end in requests or an error, the same for every way of cutting`() {
    var random = SmallRandom(state: 8)
    for _ in 0..<10_000 {
      let damaged = Self.damaged(Array(`Requests on the wire`.pipeline.utf8), &random)
      let whole = RequestOutcome.reading([damaged[...]])
      let cut = damaged.isEmpty ? 0 : Int(random.next() % UInt64(damaged.count))
      #expect(RequestOutcome.reading([damaged[..<cut], damaged[cut...]]) == whole)
    }
  }

  /// The bytes with one to four of them changed, removed, doubled, or replaced by what means something.
  static func damaged(_ bytes: [UInt8], _ random: inout SmallRandom) -> [UInt8] {
    let telling = Array("\r\n\t :;,0fF\"%\0\u{7F}".utf8) + [0x80, 0xFF]
    var bytes = bytes
    for _ in 0...Int(random.next() % 4) where !bytes.isEmpty {
      let place = Int(random.next() % UInt64(bytes.count))
      let byte = telling[Int(random.next() % UInt64(telling.count))]
      switch random.next() % 6 {
      case 0: bytes[place] = byte
      case 1: bytes.insert(byte, at: place)
      case 2: bytes.remove(at: place)
      case 3: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 4: bytes.removeSubrange(place..<min(bytes.count, place + 8))
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 12)], at: place)
      }
    }
    return bytes
  }
}
