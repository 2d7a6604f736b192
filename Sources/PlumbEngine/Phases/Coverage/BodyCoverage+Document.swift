import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

/// What is tried of a body as a document: a member twice, and other words for its media type.
///
/// RFC 8259 §4 leaves to each reader which of two members counts, and the documentation says nothing of either: every
/// answer but a server error conforms.
extension BodyCoverage {
  var documentTrials: [Trial] {
    let twice = repeatedMembers.map { kind, name, document in
      trial(
        Label(
          .syntax, media.isJSON ? "json" : "form", at: "body/\(name)", kind,
          saying: "each member once",
          by: promise, atMost: .should), document)
    }
    let types = mediaTypes.map { kind, type in
      trial(
        Label(
          .mediaType, "content", at: "header/Content-Type", kind, value: .string(type),
          saying: media.name, by: promise, atMost: .should), holes.filled, type: type)
    }
    return twice + types
  }

  private var promise: Promise { operation.body?.promise ?? operation.promise }

  /// The first member that the case may choose freely, given twice: with one value, and with two.
  private var repeatedMembers: [(kind: String, name: String, document: JSON)] {
    guard let object = holes.filled.object,
      let member = members.first(where: { member in
        !member.namesResource && member.members.isEmpty && object[member.name] != nil
          && !planner.isServerSet(member, of: resource) && !isSelector(member)
      }), let value = object[member.name]
    else { return [] }
    let other = planner.otherValue(for: member.schema)
    func repeating(_ value: JSON) -> JSON {
      var object = object
      object.append(member.name, value)
      return .object(object)
    }
    return [("twice", member.name, repeating(value))]
      + (other == value ? [] : [("twice-differently", member.name, repeating(other))])
  }

  private func isSelector(_ member: Member) -> Bool {
    members.contains { other in
      other.reference?.selector?.hasSameCodePoints(as: member.name) == true
        || other.availableWhen.contains { $0.sibling.hasSameCodePoints(as: member.name) }
    }
  }

  private var mediaTypes: [(kind: String, type: String)] {
    let essence = MediaTypeName(media.name).essence
    return
      ([
        ("with-charset", (media.isJSON ? "application/json" : essence) + "; charset=utf-8"),
        ("in-capitals", media.name.uppercased()),
      ] + (media.isJSON ? [("other-json", "application/vnd.plumb+json")] : []))
      .filter { !media.name.hasSameCodePoints(as: $0.1) }
  }

  private func trial(_ label: Label, _ document: JSON, type: String? = nil) -> Trial {
    let title =
      "\(operation.key) copes with \(label.place): \(Trial.words(of: label.kind))."
    return Trial(
      parts: [Trial.Part(id: [label.place, label.kind], title: title)], intent: .open
    ) { builder, _, ordinal in
      let variable = variable(ordinal)
      let body = holes.restored(document, stamp: builder.stamp(variable), needs: holes.needs)
      var request = planner.request(
        operation, subject: action == .create ? nil : variable, document: body.document)
      if let type { request.template.fields["Content-Type"] = type }
      builder.need(request.needs + body.needs)
      builder.send(
        request.template, named: "\(action.rawValue) \(variable)", operation: operation,
        intent: .open, label: label, creates: action == .create ? variable : nil,
        subject: action == .create ? nil : variable)
    }
  }
}
