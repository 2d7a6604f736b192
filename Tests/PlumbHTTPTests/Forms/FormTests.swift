import PlumbHTTP
import Testing

struct `Forms on the wire` {
  @Test func `pairs become bytes and come back`() throws {
    let pairs = [
      URLEncodedForm.Pair(name: "a b", value: "x&y=z+%é"),
      URLEncodedForm.Pair(name: "home[city]", value: ""), .init(name: "a b", value: "again"),
    ]
    let bytes = URLEncodedForm.bytes(of: pairs)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "a+b=x%26y%3Dz%2B%25%C3%A9&home%5Bcity%5D=&a+b=again")
    #expect(try URLEncodedForm.pairs(in: bytes) == pairs)
  }

  @Test func `reserved characters stand where that is allowed, and a form lets them`() {
    let bytes = URLEncodedForm.bytes(of: [
      .init(name: "at", value: "https://a.example/?b=c&d#e+f", allowsReserved: true)
    ])
    #expect(
      String(decoding: bytes, as: UTF8.self) == "at=https://a.example/?b%3Dc%26d%23e%2Bf")
  }

  static let odd: [(String, [URLEncodedForm.Pair])] = [
    ("", []), ("&&", []), ("a", [.init(name: "a", value: "")]),
    ("=b=c", [.init(name: "", value: "b=c")]),
    ("a=1&&b=2", [.init(name: "a", value: "1"), .init(name: "b", value: "2")]),
  ]

  @Test(arguments: odd) func `odd forms are read as the URL Standard does`(
    _ text: String, _ pairs: [URLEncodedForm.Pair]
  ) throws {
    #expect(try URLEncodedForm.pairs(in: Array(text.utf8)) == pairs)
  }

  static let broken = [
    (
      "a=1&b=%ZZ", "pair 2: byte 0: \"%\" is not followed by two hexadecimal digits (RFC 3986 §2.1)"
    ),
    ("a=%C3%28", "pair 1: byte 0: the decoded bytes are not UTF-8"),
    (String(repeating: "a&", count: 1_001), "there are more than 1000 pairs"),
  ]

  @Test(arguments: broken) func `a broken form says where`(_ text: String, _ message: String) throws
  {
    let error = try #require(throws: URLEncodedForm.ParsingError.self) {
      try URLEncodedForm.pairs(in: Array(text.utf8))
    }
    #expect("\(error)" == message)
  }

  static let parts = [
    MultipartForm.Part(name: "title", body: Array("Rex".utf8)),
    MultipartForm.Part(
      name: "ph\"oto", fileName: "a.png", contentType: "image/png", body: [0, 13, 10, 45, 45, 255]),
  ]

  @Test func `parts become bytes and come back`() throws {
    let bytes = MultipartForm.bytes(of: Self.parts, boundary: "plumb-form")
    let start =
      "--plumb-form\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nRex\r\n--p"
    #expect(bytes.starts(with: Array(start.utf8)))
    #expect(try MultipartForm.parts(in: bytes, boundary: "plumb-form") == Self.parts)
  }

  @Test func `the boundary is the same for the same parts, and in none of them`() {
    #expect(MultipartForm.boundary(for: Self.parts) == "plumb-form")
    let inside = MultipartForm.Part(name: "a", body: Array("x--plumb-form y".utf8))
    #expect(MultipartForm.boundary(for: [inside]) == "plumb-form-2")
  }

  static let boundaries: [(String, String?)] = [
    ("multipart/form-data; boundary=abc", "abc"),
    ("multipart/form-data; charset=utf-8;Boundary=\"a b\\\"c\"", "a b\"c"),
    ("multipart/form-data", nil), ("multipart/form-data; boundary=", nil),
    ("multipart/form-data; boundary=" + String(repeating: "a", count: 71), nil),
    ("multipart/form-data; boundary=\"a ", nil),
  ]

  @Test(arguments: boundaries) func `a boundary is read from the media type`(
    _ type: String, _ boundary: String?
  ) {
    #expect(MultipartForm.boundary(of: type) == boundary)
  }

  static let hostile: [(String, String)] = [
    ("", "byte 0: there is no line with the boundary (RFC 2046 §5.1.1)"),
    ("--b", "byte 3: no boundary ends the last part (RFC 2046 §5.1.1)"),
    ("--b\r\nContent-", "byte 3: no boundary ends the last part (RFC 2046 §5.1.1)"),
    ("--b\r\nX: 1\r\n--b--", "byte 3: no empty line ends the fields of a part (RFC 2046 §5.1)"),
    (
      "--b\r\nX: 1\r\n\r\n\r\n--b--",
      "byte 3: a part has no Content-Disposition with a name (RFC 7578 §4.2)"
    ),
    (
      "--b\r\nX: " + String(repeating: "a", count: 9_000) + "\r\n\r\n1\r\n--b--",
      "byte 3: the fields of a part are longer than 8192 bytes"
    ),
  ]

  @Test(arguments: hostile) func `hostile parts end in a sentence`(
    _ text: String, _ message: String
  ) throws {
    let error = try #require(throws: MultipartForm.ParsingError.self) {
      try MultipartForm.parts(in: Array(text.utf8), boundary: "b")
    }
    #expect("\(error)" == message)
  }

  @Test func `more parts than anybody sends are refused`() throws {
    let many = Array(repeating: MultipartForm.Part(name: "a", body: []), count: 1_001)
    let bytes = MultipartForm.bytes(of: many, boundary: "b")
    let error = try #require(throws: MultipartForm.ParsingError.self) {
      try MultipartForm.parts(in: bytes, boundary: "b")
    }
    #expect(error.reason == .tooManyParts(1_000))
  }

  @Test func `every cut of a form is read or refused, and none traps`() {
    let bytes = MultipartForm.bytes(of: Self.parts, boundary: "b")
    for end in bytes.indices {
      _ = try? MultipartForm.parts(in: Array(bytes[..<end]), boundary: "b")
      _ = try? MultipartForm.parts(in: Array(bytes[end...]), boundary: "b")
    }
  }
}
