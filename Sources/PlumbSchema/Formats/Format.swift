package import PlumbJSON

/// A known `format` (JSON Schema validation §7.3; OpenAPI 3.0.3 §4.4).
package enum Format: String, CaseIterable, Sendable {
  case dateTime = "date-time"
  case date, time, duration
  case email
  case idnEmail = "idn-email"
  case hostname
  case idnHostname = "idn-hostname"
  case ipv4, ipv6
  case uri
  case uriReference = "uri-reference"
  case iri
  case iriReference = "iri-reference"
  case uriTemplate = "uri-template"
  case uuid
  case jsonPointer = "json-pointer"
  case relativeJSONPointer = "relative-json-pointer"
  case regex
  case byte
  case int32, int64, float, double

  package init?(name: String) {
    guard let format = Self.allCases.first(where: { $0.rawValue.hasSameCodePoints(as: name) })
    else {
      return nil
    }
    self = format
  }

  /// Whether it speaks about numbers; every other format speaks about strings.
  package var isNumeric: Bool {
    switch self {
    case .int32, .int64, .float, .double: true
    default: false
    }
  }

  /// What a value of the format is called in a message.
  package var phrase: String {
    switch self {
    case .dateTime: "a date-time of RFC 3339, such as 2025-01-31T12:00:00Z"
    case .date: "a date of RFC 3339, such as 2025-01-31"
    case .time: "a time of RFC 3339, such as 12:00:00Z"
    case .duration: "a duration of ISO 8601, such as P1DT12H"
    case .email: "an email address"
    case .idnEmail: "an email address, international letters included"
    case .hostname: "a host name"
    case .idnHostname: "a host name, international letters included"
    case .ipv4: "an IPv4 address"
    case .ipv6: "an IPv6 address"
    case .uri: "an absolute URI"
    case .uriReference: "a URI or a relative reference"
    case .iri: "an absolute IRI"
    case .iriReference: "an IRI or a relative reference"
    case .uriTemplate: "a URI template of RFC 6570"
    case .uuid: "a UUID"
    case .jsonPointer: "a JSON Pointer"
    case .relativeJSONPointer: "a relative JSON Pointer"
    case .regex: "a regular expression of ECMA-262"
    case .byte: "a Base64 text"
    case .int32: "a 32-bit integer"
    case .int64: "a 64-bit integer"
    case .float: "a number that a 32-bit float can hold"
    case .double: "a number that a 64-bit float can hold"
    }
  }
}

extension Format {
  /// Whether a text is of this format; true for formats that speak about numbers.
  package func accepts(_ text: String) -> Bool {
    switch self {
    case .dateTime: DateTimeFormat.isDateTime(text)
    case .date: DateTimeFormat.isDate(text)
    case .time: DateTimeFormat.isTime(text)
    case .duration: DurationFormat.accepts(text)
    case .email: EmailFormat.accepts(text, international: false)
    case .idnEmail: EmailFormat.accepts(text, international: true)
    case .hostname: HostnameFormat.accepts(text)
    case .idnHostname: InternationalHostnameFormat.accepts(text)
    case .ipv4: AddressFormats.isIPv4(text.utf8)
    case .ipv6: AddressFormats.isIPv6(text.utf8)
    case .uri: URIFormat.isURI(text, international: false)
    case .uriReference: URIFormat.isReference(text, international: false)
    case .iri: URIFormat.isURI(text, international: true)
    case .iriReference: URIFormat.isReference(text, international: true)
    case .uriTemplate: URITemplateFormat.accepts(text)
    case .uuid: UUIDFormat.accepts(text)
    case .jsonPointer: PointerFormats.isPointer(text)
    case .relativeJSONPointer: PointerFormats.isRelativePointer(text)
    case .regex: (try? Pattern(text)) != nil
    case .byte: Base64Format.accepts(text)
    case .int32, .int64, .float, .double: true
    }
  }

  /// Whether a number is of this format; true for formats that speak about strings.
  package func accepts(_ number: JSONNumber) -> Bool {
    switch self {
    case .int32: NumberFormats.isInteger(number, bits: 32)
    case .int64: NumberFormats.isInteger(number, bits: 64)
    case .float: NumberFormats.isFinite(number, in: Float.self)
    case .double: NumberFormats.isFinite(number, in: Double.self)
    default: true
    }
  }
}
