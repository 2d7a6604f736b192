import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbSchema

/// How representations are written.
extension Manner {
  static let writing: [Manner] = [
    Manner(
      "guids-in-capitals", "GUIDs are written in capitals, in bodies and in Location.",
      because: "RFC 9562 §4: letter case makes no difference.",
      where: { behaviour, contract in
        behaviour.showing { member, value in
          member.format == "uuid" ? value.string.map { .string($0.uppercased()) } ?? value : value
        }
        behaviour.replies.append { reply in
          guard let location = reply.response.fields["Location"],
            let resource = reply.operation.flatMap(contract.resource(of:)),
            resource.member(resource.idMember)?.format == "uuid",
            let slash = location.lastIndex(of: "/"),
            UUIDText.value(of: String(location[location.index(after: slash)...])) != nil
          else { return }
          reply.response.fields["Location"] =
            location[...slash] + location[slash...].dropFirst().uppercased()
        }
        return true
      }),
    Manner(
      "null-for-absent", "A member without a value is shown as null, where its schema allows that.",
      because: "Null and absence both say that there is nothing.",
      edit: { behaviour in
        behaviour.shows.append { showing in
          for member in showing.members
          where showing.object[member.name] == nil && member.expands == nil
            && showing.schemas.isValid(.null, against: member.schema)
          {
            showing.object[member.name] = .null
          }
        }
      }),
    Manner(
      "extra-members", "Representations have members that are not documented.",
      because: "RFC 9110 says nothing against it, and clients are to ignore what they do not know.",
      edit: { behaviour in
        behaviour.shows.append { showing in
          if showing.members.named("_links") == nil { showing.object["_links"] = ["self": "/"] }
          showing.object["revision"] = 3
        }
      }),
    Manner(
      "members-in-other-order", "The members of an object are written from the last to the first.",
      because: "RFC 8259 §4: the members of an object have no order.",
      edit: { behaviour in
        behaviour.shows.append { $0.object = JSONObject($0.object.members.reversed()) }
      }),
    Manner(
      "times-to-the-second", "Times are written without fractions of a second.",
      because: "RFC 3339 §5.6: the fraction is optional.",
      edit: { behaviour in
        behaviour.showing { member, value in
          guard member.format == "date-time", let text = value.string, text.utf8.count > 19,
            !member.touchedBy.isEmpty
          else { return value }
          return .string(text.prefix(19) + "Z")
        }
      }),
    Manner(
      "times-to-the-minute", "Times of change are written and kept to the minute.",
      because: "Silence: the documentation does not say how fine the server's clock is.",
      where: { behaviour, contract in
        behaviour.showing { member, value in
          guard member.format == "date-time", let text = value.string, text.utf8.count > 16,
            !member.touchedBy.isEmpty
          else { return value }
          return .string(text.prefix(16) + ":00Z")
        }
        return contract.resources.contains { $0.members.contains { !$0.touchedBy.isEmpty } }
      }),
    Manner(
      "times-in-small-letters", "Times are written with a small t and a small z.",
      because: "RFC 3339 §5.6: the letters may be small.",
      edit: { behaviour in
        behaviour.showing { member, value in
          guard member.format == "date-time", let text = value.string else { return value }
          return .string(text.lowercased())
        }
      }),
    Manner(
      "times-to-the-nanosecond", "Times of change are written with nine digits of a second.",
      because: "RFC 3339 §5.6: the fraction has any number of digits.",
      edit: { behaviour in
        behaviour.showing { member, value in
          guard member.format == "date-time", let text = value.string, text.hasSuffix("Z"),
            text.contains("."), !member.touchedBy.isEmpty
          else { return value }
          return .string(text.dropLast() + "000000Z")
        }
      }),
    Manner(
      "times-with-offset", "Times are written with an offset of zero hours instead of Z.",
      because: "RFC 3339 §4.3: +00:00 is UTC as well.",
      edit: { behaviour in
        behaviour.showing { member, value in
          guard member.format == "date-time", let text = value.string, text.hasSuffix("Z") else {
            return value
          }
          return .string(text.dropLast() + "+00:00")
        }
      }),
    Manner(
      "whole-numbers-with-point", "Whole numbers are written with a point and a zero.",
      because:
        "JSON Schema §6.1.1: a number without fraction is an integer, however it is written.",
      edit: { behaviour in
        behaviour.showing { _, value in
          guard let number = value.int, abs(number) < 1 << 50 else { return value }
          return (try? JSON.parse("\(number).0")) ?? value
        }
      }),
    Manner(
      "whole-numbers-with-exponent", "Whole numbers are written with an exponent of zero.",
      because:
        "JSON Schema §6.1.1: a number without fraction is an integer, however it is written.",
      edit: { behaviour in
        behaviour.showing { _, value in
          guard let number = value.int else { return value }
          return (try? JSON.parse("\(number)e0")) ?? value
        }
      }),
    Manner(
      "pretty-json", "Bodies are indented.",
      because: "RFC 8259 §2: white space between tokens means nothing.",
      edit: { behaviour in
        behaviour.replies.append { reply in
          guard let value = try? JSON.parse(reply.response.body) else { return }
          reply.response.body = value.bytes(.pretty)
        }
      }),
    Manner(
      "ascii-json", "Characters beyond ASCII are written as escapes.",
      because: "RFC 8259 §7: any character may be escaped.",
      edit: { behaviour in
        behaviour.replies.append { reply in
          reply.response.body = Array(
            String(decoding: reply.response.body, as: UTF8.self).escapedBeyondASCII.utf8)
        }
      }),
    Manner(
      "type-with-charset", "The media type names the character set.",
      because: "RFC 9110 §8.3.1: parameters make no other type.",
      edit: { behaviour in
        behaviour.replies.append { reply in
          if let type = reply.response.fields["Content-Type"], !type.contains(";") {
            reply.response.fields["Content-Type"] = type + "; charset=utf-8"
          }
        }
      }),
    Manner(
      "secrets-masked", "A secret is shown as asterisks.",
      because: "No client needs a secret back, and a server should not show it.",
      where: { behaviour, contract in
        guard contract.resources.contains(where: { $0.members.contains(where: \.isSecret) }) else {
          return false
        }
        behaviour.showing { member, value in
          member.isSecret && value.string != nil ? "********" : value
        }
        return true
      }),
    Manner(
      "secrets-left-out", "A secret is not shown.",
      because: "No client needs a secret back, and a server should not show it.",
      where: { behaviour, contract in
        guard contract.resources.contains(where: { $0.members.contains(where: \.isSecret) }) else {
          return false
        }
        behaviour.showing { member, value in
          member.isSecret && !member.isRequired ? nil : value
        }
        return true
      }),
    Manner(
      "expansions-on-request", "What an id leads to is shown only where the query asks for it.",
      because: "The documentation does not promise it otherwise.",
      where: { behaviour, contract in
        guard contract.resources.contains(where: { $0.members.contains { $0.expands != nil } })
        else { return false }
        behaviour.shows.append { showing in
          for member in showing.members
          where member.expands != nil && !member.isRequired && !showing.asked.contains(member.name)
          {
            showing.object[member.name] = nil
          }
        }
        return true
      }),
  ]
}

extension String {
  /// Every character beyond ASCII as `\uXXXX`, or as two of them (RFC 8259 §7).
  fileprivate var escapedBeyondASCII: String {
    utf16.reduce(into: "") { text, unit in
      if let scalar = Unicode.Scalar(unit), scalar.isASCII {
        text.unicodeScalars.append(scalar)
      } else {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      }
    }
  }
}
