/// A request target in origin form, taken apart and decoded (RFC 9112 §3.2.1).
///
/// `/v4/voice%20bots?include=a&include=b` has the segments `v4`, `voice bots` and two query pairs.
package struct HTTPTarget: Hashable, Sendable {
  /// One `name=value` of the query, decoded.
  package struct QueryPair: Hashable, Sendable {
    package var name: String
    /// `""` also where no `=` stands.
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A target that is not in origin form or cannot be decoded.
  package struct ParsingError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Reason: Hashable, Sendable {
      case notOriginForm
      case badPath(PercentEncoding.DecodingError)
      case badQuery(PercentEncoding.DecodingError)
    }

    package var reason: Reason
    package var target: String

    package var description: String {
      switch reason {
      case .notOriginForm: "the target \(Quoted.text(target)) does not begin with a slash"
      case .badPath(let error): "the path of \(Quoted.text(target)) cannot be decoded: \(error)"
      case .badQuery(let error): "the query of \(Quoted.text(target)) cannot be decoded: \(error)"
      }
    }
  }

  /// What stands between the slashes, decoded; `/a/` has the segments `a` and `""`, and `/` has one, `""`.
  package var segments: [String]
  /// The pairs of the query in their order, decoded, repeated names included.
  package var query: [QueryPair]

  package init(segments: [String], query: [QueryPair] = []) {
    self.segments = segments
    self.query = query
  }

  /// Takes a target apart as it stands in a request line; `+` in the query is a space.
  package init(parsing target: String) throws(ParsingError) {
    let bytes = target.utf8
    guard bytes.first == 0x2F else { throw ParsingError(reason: .notOriginForm, target: target) }
    let mark = bytes.firstIndex(of: 0x3F) ?? bytes.endIndex
    var segments: [String] = []
    var query: [QueryPair] = []
    do throws(PercentEncoding.DecodingError) {
      let path = target[target.utf8.index(after: target.startIndex)..<mark]
      for segment in path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false) {
        segments.append(try PercentEncoding.decode(Substring(segment)))
      }
    } catch {
      throw ParsingError(reason: .badPath(error), target: target)
    }
    if mark < bytes.endIndex {
      do throws(PercentEncoding.DecodingError) {
        query = try Self.query(target[bytes.index(after: mark)...])
      } catch {
        throw ParsingError(reason: .badQuery(error), target: target)
      }
    }
    self.init(segments: segments, query: query)
  }

  /// Every value that the query gives for `name`, in order; names are compared byte by byte.
  package func values(of name: String) -> [String] {
    query.filter { $0.name.utf8.elementsEqual(name.utf8) }.map(\.value)
  }

  /// The target as it is written in a request.
  package var text: String {
    var text = ""
    for segment in segments {
      text += "/" + PercentEncoding.encode(segment, allowed: .pathSegment)
    }
    for (index, pair) in query.enumerated() {
      text += index == 0 ? "?" : "&"
      text += PercentEncoding.encode(pair.name, allowed: .queryComponent)
      text += "=" + PercentEncoding.encode(pair.value, allowed: .queryComponent)
    }
    return text
  }

  private static func query(
    _ text: Substring
  ) throws(PercentEncoding.DecodingError) -> [QueryPair] {
    var pairs: [QueryPair] = []
    for pair in text.utf8.split(separator: 0x26) {
      let equals = pair.firstIndex(of: 0x3D) ?? pair.endIndex
      let value = pair[equals...].dropFirst()
      pairs.append(
        QueryPair(
          name: try PercentEncoding.decode(Substring(pair[..<equals]), plusIsSpace: true),
          value: try PercentEncoding.decode(Substring(value), plusIsSpace: true)))
    }
    return pairs
  }
}
