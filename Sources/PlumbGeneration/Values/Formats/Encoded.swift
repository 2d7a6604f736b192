extension TextFormat {
  /// Base64 of any bytes (OpenAPI 3.0 §4.4, RFC 4648 §4).
  static let byte = TextFormat(
    name: "byte",
    forms: [
      Form("no-padding", "YWJj"), Form("one-padding", "YWI="), Form("two-paddings", "YQ=="),
      Form("plus-and-slash", "+/+/"),
    ],
    breaches: [
      Form("bad-character", "YWJ*"), Form("padding-inside", "YW=j"), Form("cut", "YWJjY"),
    ],
    make: { source in
      source.characters(
        .base64, count: 1...1)
        + source.characters(.base64BeforePadding, count: 1...1) + "=="
    })

  /// Any octets; in JSON any text.
  static let binary = TextFormat(
    name: "binary", forms: [Form("plain", "abc")], breaches: [],
    make: { source in source.characters(.lowercase, count: 1...16) })

  /// A hint to hide the text: any text is of this format.
  static let password = TextFormat(
    name: "password",
    forms: [Form("plain", "Secret-1"), Form("marks", "p\u{E4}ss w\u{F6}rd \"&'")],
    breaches: [],
    make: { source in
      source.characters(
        .unreserved, count: 8...16)
    })
}
