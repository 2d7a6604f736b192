/// A message that breaks the grammar or the framing rules of HTTP/1.1, with the place and the clause.
package struct HTTPSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong; texts from the wire are already quoted and cut to a length fit to show.
  package enum Reason: Hashable, Sendable {
    case badStatusLine(String)
    case badRequestLine(String)
    case unsupportedVersion(String)
    case bareLineFeed
    case bareCarriageReturn
    case foldedLine
    case missingColon(String)
    case spaceBeforeColon(String)
    case badFieldName(String)
    case badFieldValue(name: String, byte: UInt8)
    case badContentLength(String)
    case differingContentLengths(String)
    case lengthAndTransferCoding
    case unknownTransferCoding(String)
    case chunkedIsNotLast(String)
    case transferCodingInHTTP10
    case badChunkSize(String)
    case missingChunkEnd
    case closedInHead
    case closedInBody(announced: Int, received: Int)
    case closedInChunks
    case protocolSwitched
  }

  package var reason: Reason
  /// Where in what was received the fault begins; 0 is the first byte.
  package var byteOffset: Int

  package init(_ reason: Reason, byteOffset: Int) {
    self.reason = reason
    self.byteOffset = byteOffset
  }

  package var description: String {
    "byte \(byteOffset): \(reason.sentence) (\(reason.clause))"
  }

  /// The clause that the message breaks, such as `RFC 9112 §5.1`.
  package var clause: String { reason.clause }

  /// Whether the connection was closed inside the message, rather than the message being wrong.
  package var isClosure: Bool {
    switch reason {
    case .closedInHead, .closedInBody, .closedInChunks: true
    default: false
    }
  }
}

extension HTTPSyntaxError.Reason {
  fileprivate var sentence: String { wording.sentence }
  fileprivate var clause: String { wording.clause }

  private var wording: (sentence: String, clause: String) {
    switch self {
    case .badStatusLine(let line):
      ("\(line) is not a status line such as \"HTTP/1.1 200 OK\"", "RFC 9112 §4")
    case .badRequestLine(let line):
      ("\(line) is not a request line such as \"GET /pets HTTP/1.1\"", "RFC 9112 §3")
    case .unsupportedVersion(let version):
      ("the version is \(version), expected HTTP/1.1 or HTTP/1.0", "RFC 9112 §2.3")
    case .bareLineFeed:
      ("a line ends in LF alone, expected CR LF", "RFC 9112 §2.2")
    case .bareCarriageReturn:
      ("a CR stands without LF after it", "RFC 9112 §2.2")
    case .foldedLine:
      ("a field line begins with white space, which line folding made obsolete", "RFC 9112 §5.2")
    case .missingColon(let line):
      ("the field line \(line) has no colon, expected \"Name: value\"", "RFC 9112 §5")
    case .spaceBeforeColon(let name):
      ("white space stands between the field name \(name) and the colon", "RFC 9112 §5.1")
    case .badFieldName(let name):
      (
        "the field name \(name) is not a token (letters, digits and !#$%&'*+-.^_`|~)",
        "RFC 9110 §5.1"
      )
    case .badFieldValue(let name, let byte):
      (
        "the value of the field \(name) holds the control character 0x\(Quoted.hex(byte))",
        "RFC 9110 §5.5"
      )
    case .badContentLength(let value):
      ("the Content-Length \(value) is not a number of bytes", "RFC 9110 §8.6")
    case .differingContentLengths(let values):
      ("the lengths in Content-Length differ: \(values)", "RFC 9112 §6.3")
    case .lengthAndTransferCoding:
      ("both Content-Length and Transfer-Encoding are given, expected one", "RFC 9112 §6.2")
    case .unknownTransferCoding(let coding):
      ("the transfer coding \(coding) is unknown, expected chunked", "RFC 9112 §7")
    case .chunkedIsNotLast(let codings):
      ("the transfer codings \(codings) do not end in one chunked", "RFC 9112 §6.1")
    case .transferCodingInHTTP10:
      ("an HTTP/1.0 message has a Transfer-Encoding", "RFC 9112 §6.1")
    case .badChunkSize(let line):
      ("\(line) is not a chunk size in hexadecimal digits", "RFC 9112 §7.1")
    case .missingChunkEnd:
      ("a chunk is not followed by CR LF where its size says that it ends", "RFC 9112 §7.1")
    case .closedInHead:
      ("the connection was closed before the head was complete", "RFC 9112 §8")
    case .closedInBody(let announced, let received):
      (
        "the connection was closed after \(received) bytes of a body announced as \(announced)",
        "RFC 9112 §8"
      )
    case .closedInChunks:
      ("the connection was closed before the last chunk and its trailers", "RFC 9112 §8")
    case .protocolSwitched:
      ("the status is 101, though the request asked for no other protocol", "RFC 9110 §15.2.2")
    }
  }
}

/// What stops the reading of a message.
package enum HTTPWireError: Error, Hashable, Sendable, CustomStringConvertible {
  case malformed(HTTPSyntaxError)
  case tooLarge(HTTPLimitExcess)

  package var description: String {
    switch self {
    case .malformed(let error): error.description
    case .tooLarge(let excess): excess.description
    }
  }

  static func malformed(_ reason: HTTPSyntaxError.Reason, at byteOffset: Int) -> HTTPWireError {
    .malformed(HTTPSyntaxError(reason, byteOffset: byteOffset))
  }

  static func tooLarge(
    _ dimension: HTTPLimitExcess.Dimension, maximum: Int, at byteOffset: Int
  ) -> HTTPWireError {
    .tooLarge(HTTPLimitExcess(dimension, maximum: maximum, byteOffset: byteOffset))
  }
}
