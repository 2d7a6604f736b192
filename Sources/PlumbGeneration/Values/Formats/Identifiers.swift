extension TextFormat {
  /// RFC 3986 §3: with a scheme.
  static let uri = TextFormat(
    name: "uri", forms: absolute,
    breaches: [
      Form("relative", "/a/b"), Form("without-scheme", "//example.com/a"),
      Form("space", "https://example.com/a b"), Form("bad-percent", "https://example.com/%zz"),
      Form("bad-port", "https://example.com:port/"),
      Form("angle-bracket", "https://example.com/<a>"),
      Form("words", "not a uri"),
    ],
    make: url)

  static let uriReference = TextFormat(
    name: "uri-reference",
    forms: absolute + [Form("path", "/a/b"), Form("relative", "a"), Form("fragment", "#a")],
    breaches: [
      Form("backslash", "\\\\host\\share"), Form("space", "a b"), Form("bad-percent", "/%zz"),
    ],
    make: url)

  static let iri = TextFormat(
    name: "iri", forms: absolute + [Form("umlaut", "https://b\u{FC}cher.example/\u{FC}")],
    breaches: [Form("relative", "/a/b"), Form("space", "https://example.com/a b")], make: url)

  static let iriReference = TextFormat(
    name: "iri-reference", forms: absolute + [Form("umlaut", "/\u{FC}")],
    breaches: [Form("backslash", "\\\\host\\share"), Form("space", "a b")], make: url)

  /// RFC 6570.
  static let uriTemplate = TextFormat(
    name: "uri-template",
    forms: [
      Form("one", "https://example.com/{id}"), Form("none", "/a"),
      Form("operators", "/{+a}{?b,c*}"),
    ],
    breaches: [Form("open", "/{id"), Form("closed", "/id}")],
    make: { source in "/" + source.characters(.lowercase, count: 1...8) + "/{id}" })

  /// RFC 6901 §3.
  static let jsonPointer = TextFormat(
    name: "json-pointer",
    forms: [
      Form("one", "/a"), Form("index", "/a/0"), Form("escaped", "/a~1b/c~0d"),
      Form("deep", "/a//b"),
    ],
    breaches: [Form("without-slash", "a"), Form("bad-escape", "/a~2"), Form("fragment", "#/a")],
    make: { source in "/" + source.characters(.pointer, count: 1...8) })

  static let relativeJSONPointer = TextFormat(
    name: "relative-json-pointer",
    forms: [Form("here", "0"), Form("name", "1#"), Form("down", "2/a/0")],
    breaches: [Form("absolute", "/a"), Form("negative", "-1/a"), Form("leading-zero", "01/a")],
    make: { source in
      String(source.index(below: 10)) + "/" + source.characters(.lowercase, count: 1...4)
    })

  /// ECMA-262 regular expressions.
  static let regex = TextFormat(
    name: "regex",
    forms: [Form("plain", "a"), Form("class", "^[a-z]+$"), Form("group", "(a|b)*")],
    breaches: [
      Form("open-group", "(a"), Form("open-class", "[a"), Form("nothing-to-repeat", "*a"),
    ],
    make: { source in "^" + source.characters(.regex, count: 1...1) + "$" })

  private static let absolute = [
    Form("https", "https://example.com"),
    Form("path-and-query", "https://example.com/a/b?c=d&e=f#g"),
    Form("port", "http://localhost:8080/"), Form("ipv6", "http://[2001:db8::1]/"),
    Form("escaped", "https://example.com/%C3%BC"), Form("urn", "urn:example:a"),
  ]

  private static func url(_ source: inout ChoiceSource) -> String {
    let host = source.characters(.lowercase, count: 1...8)
    let path = source.characters(.unreserved, count: 1...12)
    return "https://" + host + ".example"
      + ["", "/", "/" + path, "/?q=" + path][source.index(below: 4)]
  }
}
