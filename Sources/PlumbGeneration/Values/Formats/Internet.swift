extension TextFormat {
  /// RFC 5321 §4.1.2 `Mailbox`, in the forms that real addresses have.
  static let email = TextFormat(
    name: "email",
    forms: [
      Form("plain", "a@example.com"), Form("dotted", "first.last@example.com"),
      Form("tagged", "a+tag@example.com"), Form("subdomain", "a@mail.example.co.uk"),
      Form("digits", "1@example.com"), Form("marks", "o'neil_x-y@example.com"),
    ],
    breaches: emailBreaches, make: address)

  static let idnEmail = TextFormat(
    name: "idn-email",
    forms: [Form("plain", "a@example.com"), Form("umlaut", "m\u{FC}ller@b\u{FC}cher.example")],
    breaches: emailBreaches, make: address)

  /// RFC 1123 §2.1: labels of letters, digits and inner hyphens, 63 characters each at most.
  static let hostname = TextFormat(
    name: "hostname",
    forms: [
      Form("single-label", "localhost"), Form("plain", "example.com"),
      Form("hyphen", "a-b.example"),
      Form("digits", "1a.example"),
      Form("longest-label", String(repeating: "a", count: 63) + ".example"),
      Form("punycode", "xn--bcher-kva.example"),
    ],
    breaches: hostnameBreaches, make: host)

  static let idnHostname = TextFormat(
    name: "idn-hostname",
    forms: [Form("plain", "example.com"), Form("umlaut", "b\u{FC}cher.example")],
    breaches: hostnameBreaches, make: host)

  /// RFC 2673 §3.2: four decimal numbers up to 255.
  static let ipv4 = TextFormat(
    name: "ipv4",
    forms: [
      Form("plain", "192.0.2.1"), Form("lowest", "0.0.0.0"), Form("highest", "255.255.255.255"),
      Form("loopback", "127.0.0.1"),
    ],
    breaches: [
      Form("above-255", "256.0.0.1"), Form("three-parts", "192.0.2"),
      Form("five-parts", "192.0.2.1.1"),
      Form("negative", "-1.0.0.1"), Form("leading-zero", "192.0.02.1"), Form("words", "localhost"),
    ],
    make: { source in
      (0..<4).map { _ in String(source.index(below: 256)) }.joined(separator: ".")
    })

  /// RFC 4291 §2.2.
  static let ipv6 = TextFormat(
    name: "ipv6",
    forms: [
      Form("loopback", "::1"), Form("plain", "2001:db8::1"), Form("full", "2001:db8:0:1:1:1:1:1"),
      Form("any", "::"), Form("ipv4-mapped", "::ffff:192.0.2.1"), Form("upper-case", "2001:DB8::A"),
    ],
    breaches: [
      Form("two-gaps", "1::2::3"), Form("five-digits", "12345::1"),
      Form("nine-groups", "1:2:3:4:5:6:7:8:9"),
      Form("not-hexadecimal", "::g"), Form("zone", "fe80::1%eth0"), Form("ipv4", "192.0.2.1"),
    ],
    make: { source in
      let groups = (0..<8).map { _ in String(source.below(65_536), radix: 16) }
      guard source.chance(1, outOf: 2) else {
        return groups.prefix(2).joined(separator: ":") + "::"
      }
      return groups.joined(separator: ":")
    })

  private static let emailBreaches = [
    Form("without-at", "a.example.com"), Form("without-local-part", "@example.com"),
    Form("without-domain", "a@"), Form("two-ats", "a@b@example.com"),
    Form("space", "a b@example.com"), Form("dot-first", ".a@example.com"),
    Form("two-dots", "a..b@example.com"),
  ]

  private static let hostnameBreaches = [
    Form("hyphen-first", "-a.example"), Form("hyphen-last", "a-.example"),
    Form("space", "a b.example"),
    Form("empty-label", "a..example"), Form("underscore", "a_b.example"),
    Form("label-of-64", String(repeating: "a", count: 64) + ".example"),
  ]

  private static func label(_ source: inout ChoiceSource) -> String {
    source.characters(.lowercase, count: 1...8)
  }

  private static func host(_ source: inout ChoiceSource) -> String {
    let label = label(&source)
    return label + [".example", ".example.com", ".test", ""][source.index(below: 4)]
  }

  private static func address(_ source: inout ChoiceSource) -> String {
    let first = label(&source)
    let middle = ["", ".", "+", "_", "-"][source.index(below: 5)]
    let last = middle.isEmpty ? "" : label(&source)
    return first + middle + last + "@"
      + ["example.com", "mail.example.org"][source.index(below: 2)]
  }
}
