/// The pairs of a form in `application/x-www-form-urlencoded` (URL Standard §5, OpenAPI 3.1.1 §4.8.15.2).
///
///     [("name", "a b"), ("tags", "x"), ("tags", "y")]  ⇄  name=a+b&tags=x&tags=y
package enum URLEncodedForm {
  package struct Pair: Hashable, Sendable {
    package var name: String
    package var value: String
    /// Whether characters that are reserved in URLs stand unescaped, as far as a form lets them.
    package var allowsReserved: Bool

    package init(name: String, value: String, allowsReserved: Bool = false) {
      self.name = name
      self.value = value
      self.allowsReserved = allowsReserved
    }
  }

  /// A reason why bytes are no such form.
  package enum ParsingError: Error, Hashable, Sendable, CustomStringConvertible {
    case undecodable(pair: Int, PercentEncoding.DecodingError)
    case tooManyPairs(limit: Int)

    package var description: String {
      switch self {
      case .undecodable(let pair, let error): "pair \(pair): \(error)"
      case .tooManyPairs(let limit): "there are more than \(limit) pairs"
      }
    }
  }

  package static func bytes(of pairs: [Pair]) -> [UInt8] {
    var text = ""
    for pair in pairs {
      if !text.isEmpty { text += "&" }
      text += PercentEncoding.encode(pair.name, allowed: .form) + "="
      text += PercentEncoding.encode(
        pair.value, allowed: pair.allowsReserved ? .queryComponent : .form)
    }
    return Array(text.utf8)
  }

  /// Reads the pairs in their order; what stands between two `&` and is empty is none.
  package static func pairs(
    in bytes: [UInt8], atMost limit: Int = 1_000
  ) throws(ParsingError) -> [Pair] {
    var pairs: [Pair] = []
    for piece in bytes.split(separator: UInt8(ascii: "&")) {
      guard pairs.count < limit else { throw .tooManyPairs(limit: limit) }
      let halves = piece.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      do throws(PercentEncoding.DecodingError) {
        pairs.append(
          Pair(
            name: try PercentEncoding.decode(halves[0], plusIsSpace: true),
            value: halves.count > 1
              ? try PercentEncoding.decode(halves[1], plusIsSpace: true) : ""))
      } catch {
        throw .undecodable(pair: pairs.count + 1, error)
      }
    }
    return pairs
  }
}
