import PlumbHTTP
import Testing

struct `Percent-encoding` {
  struct Encoding: Sendable {
    var text: String
    var allowed: PercentEncoding.Allowed
    var encoded: String
  }

  @Test(arguments: [
    Encoding(text: "a b", allowed: .pathSegment, encoded: "a%20b"),
    Encoding(text: "a/b?c#d%", allowed: .pathSegment, encoded: "a%2Fb%3Fc%23d%25"),
    Encoding(text: "a=b&c+d:@", allowed: .pathSegment, encoded: "a=b&c+d:@"),
    Encoding(text: "a=b&c+d", allowed: .queryComponent, encoded: "a%3Db%26c%2Bd"),
    Encoding(text: "a b/?", allowed: .queryComponent, encoded: "a%20b/?"),
    Encoding(text: "a b~*", allowed: .form, encoded: "a+b%7E%2A"),
    Encoding(text: "-._~!", allowed: .unreserved, encoded: "-._~%21"),
    Encoding(text: "é😀", allowed: .unreserved, encoded: "%C3%A9%F0%9F%98%80"),
    Encoding(text: "\u{0}\r\n\"<>", allowed: .pathSegment, encoded: "%00%0D%0A%22%3C%3E"),
  ])
  func `keeps what may stand and escapes the rest, and decoding brings it back`(
    _ row: Encoding
  ) throws {
    #expect(PercentEncoding.encode(row.text, allowed: row.allowed) == row.encoded)
    let decoded = try PercentEncoding.decode(row.encoded, plusIsSpace: row.allowed == .form)
    #expect(decoded.utf8.elementsEqual(row.text.utf8))
  }

  @Test(arguments: [
    ("a%", "byte 1: \"%\" is not followed by two hexadecimal digits (RFC 3986 §2.1)"),
    ("%4", "byte 0: \"%\" is not followed by two hexadecimal digits (RFC 3986 §2.1)"),
    ("ab%zz", "byte 2: \"%\" is not followed by two hexadecimal digits (RFC 3986 §2.1)"),
    ("%C3", "byte 0: the decoded bytes are not UTF-8"),
  ])
  func `that is broken is refused with its place`(text: String, message: String) throws {
    let error = try #require(throws: PercentEncoding.DecodingError.self) {
      try PercentEncoding.decode(text)
    }
    #expect(error.description == message)
  }
}

struct `A request target` {
  @Test func `is split into decoded segments and ordered query pairs`() throws {
    let target = try HTTPTarget(parsing: "/v4/a%2Fb//?x=1&x=a+b%26&flag&=v&")
    #expect(target.segments == ["v4", "a/b", "", ""])
    #expect(
      target.query.map { [$0.name, $0.value] }
        == [["x", "1"], ["x", "a b&"], ["flag", ""], ["", "v"]])
    #expect(target.values(of: "x") == ["1", "a b&"])
  }

  @Test func `of the root has one empty segment`() throws {
    #expect(try HTTPTarget(parsing: "/") == HTTPTarget(segments: [""]))
    #expect(try HTTPTarget(parsing: "/?") == HTTPTarget(segments: [""]))
  }

  @Test(arguments: [["v4", "ü/%", ""], [""], ["a", "b"]])
  func `is written so that it reads the same`(segments: [String]) throws {
    let query = [HTTPTarget.QueryPair(name: "a&=", value: "+ #"), .init(name: "", value: "ü")]
    let target = HTTPTarget(segments: segments, query: query)
    #expect(try HTTPTarget(parsing: target.text) == target)
  }

  @Test(arguments: [
    ("*", "the target \"*\" does not begin with a slash"),
    (
      "/%zz",
      "the path of \"/%zz\" cannot be decoded: "
        + "byte 0: \"%\" is not followed by two hexadecimal digits (RFC 3986 §2.1)"
    ),
    (
      "/?a=%FF",
      "the query of \"/?a=%FF\" cannot be decoded: byte 0: the decoded bytes are not UTF-8"
    ),
  ])
  func `that cannot be read says why`(text: String, message: String) throws {
    let error = try #require(throws: HTTPTarget.ParsingError.self) { try HTTPTarget(parsing: text) }
    #expect(error.description == message)
  }
}

struct `An http URL` {
  struct Parsed: Sendable {
    var text: String
    var scheme: HTTPEndpoint.Scheme = .http
    var host: String
    var port: UInt16
    var path = ""
    var query: String?
    var isLoopback = false
    var written: String
  }

  @Test(arguments: [
    Parsed(
      text: "http://localhost:8080/v4", host: "localhost", port: 8080, path: "/v4",
      isLoopback: true, written: "http://localhost:8080/v4"),
    Parsed(
      text: "HTTPS://API.Example.com", scheme: .https, host: "api.example.com", port: 443,
      written: "https://api.example.com"),
    Parsed(
      text: "http://h/a?b=c?d", host: "h", port: 80, path: "/a", query: "b=c?d",
      written: "http://h/a?b=c?d"),
    Parsed(text: "http://h?q", host: "h", port: 80, query: "q", written: "http://h?q"),
    Parsed(text: "http://h:", host: "h", port: 80, written: "http://h"),
    Parsed(
      text: "http://[::1]:9/", host: "::1", port: 9, path: "/", isLoopback: true,
      written: "http://[::1]:9/"),
    Parsed(
      text: "http://[2001:DB8::2]", host: "2001:db8::2", port: 80, written: "http://[2001:db8::2]"),
    Parsed(
      text: "http://127.9.8.7", host: "127.9.8.7", port: 80, isLoopback: true,
      written: "http://127.9.8.7"),
    Parsed(text: "http://128.0.0.1", host: "128.0.0.1", port: 80, written: "http://128.0.0.1"),
    Parsed(
      text: "http://[::ffff:127.0.0.1]", host: "::ffff:127.0.0.1", port: 80, isLoopback: true,
      written: "http://[::ffff:127.0.0.1]"),
    Parsed(
      text: "http://localhost.evil.com", host: "localhost.evil.com", port: 80,
      written: "http://localhost.evil.com"),
    Parsed(
      text: "http://127.0.0.1.evil.com", host: "127.0.0.1.evil.com", port: 80,
      written: "http://127.0.0.1.evil.com"),
  ])
  func `is taken apart and written again`(_ row: Parsed) throws {
    let url = try HTTPURL(parsing: row.text)
    #expect(url.scheme == row.scheme)
    #expect(url.host == row.host)
    #expect(url.port == row.port)
    #expect(url.path == row.path)
    #expect(url.query == row.query)
    #expect(url.isLoopback == row.isLoopback)
    #expect(url.description == row.written)
  }

  @Test(arguments: ["http://u:secret@h/", "u:secret@h", "http://u:sec ret@h:x", "ftp://secret@h"])
  func `with a user name or password is refused without repeating it`(text: String) throws {
    let error = try #require(throws: HTTPURLError.self) { try HTTPURL(parsing: text) }
    #expect(error.reason == .userInformation)
    #expect(!error.description.contains("sec"))
  }

  @Test(arguments: [
    (
      "localhost:8080/v4",
      "\"localhost:8080/v4\": the scheme is missing; did you mean \"http://localhost:8080/v4\"?"
    ),
    ("", "the URL: the scheme is missing; did you mean \"http://\"?"),
    ("ftp://h", "\"ftp://h\": the scheme is \"ftp\", expected http or https"),
    (
      "http:///v4",
      "\"http:///v4\": the host is missing, expected such as http://localhost:8080/v4"
    ),
    ("http://a$b/", "\"http://a$b/\": \"a$b\" is not a host name or address"),
    ("http://h:0", "\"http://h:0\": the port is \"0\", expected 1 to 65535"),
    ("http://h:65536", "\"http://h:65536\": the port is \"65536\", expected 1 to 65535"),
    ("http://h:+1", "\"http://h:+1\": the port is \"+1\", expected 1 to 65535"),
    ("http://[::1", "\"http://[::1\": \"[\" begins an IPv6 address, but \"]\" is missing"),
    ("http://[::g]", "\"http://[::g]\": \"::g\" is not a host name or address"),
    (
      "http://::1/",
      "\"http://::1/\": an IPv6 address stands in brackets, such as http://[::1]:8080"
    ),
    (
      "http://user:secret@h/",
      "the URL: a user name or password in the URL would be seen by others in the list of "
        + "processes; leave out what stands before \"@\" and give the credential as a token or header"
    ),
    (
      "http://h/#a", "\"http://h/#a\": \"#\" and what follows it never reach a server; leave it out"
    ),
    (
      "http://h/a b",
      "\"http://h/a b\": the byte 0x20 may not stand in a URL; write it as %20"
    ),
  ])
  func `that cannot be used says how to mend it`(text: String, message: String) throws {
    let error = try #require(throws: HTTPURLError.self) { try HTTPURL(parsing: text) }
    #expect(error.description == message)
  }
}
