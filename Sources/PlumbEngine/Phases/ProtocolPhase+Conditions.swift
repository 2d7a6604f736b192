import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension ProtocolPlan {
  /// What a condition on the state of a resource does (RFC 9110 §13), where the server shows an `ETag` at all.
  var conditionalCases: [Case] {
    guard let subject = planner.subject(of: operation).map({ Variable(resource: $0.name) }) else {
      return []
    }
    switch operation.role?.action {
    case .read: return [unchangedCase(subject)]
    case .update: return [staleCase(subject), freshCase(subject), changedCase(subject)]
    default: return []
    }
  }

  /// Reads a resource again, if it is not the one just seen.
  private func unchangedCase(_ subject: Variable) -> Case {
    var builder = builder(
      ["condition", "not-modified"],
      "\(operation.key) sends nothing again to someone who has it already.")
    builder.need([subject])
    builder.look(at: subject, named: "read")
    var template = planner.request(operation, subject: subject).template
    template.fields["If-None-Match"] = Slot(subject, .entityTag).placeholder
    builder.send(
      template, named: "read what is known", operation: operation, intent: .open,
      label: condition("If-None-Match", "not-modified", "304 Not Modified, RFC 9110 §13.1.2"),
      subject: subject)
    return builder.finished
  }

  /// Changes a resource, if it is one that nobody has ever seen.
  private func staleCase(_ subject: Variable) -> Case {
    var builder = builder(
      ["condition", "stale"],
      "\(operation.key) changes nothing for someone who has seen another state.")
    builder.need([subject])
    builder.look(at: subject, named: "read")
    var (template, _) = valid(&builder)
    template.fields["If-Match"] = "\"plumb-\(builder.stamp(subject))\""
    builder.send(
      template, named: "update", operation: operation, intent: .open,
      label: condition("If-Match", "stale", "412 Precondition Failed, RFC 9110 §13.1.1"),
      subject: subject)
    lookAfterwards(subject, &builder)
    return builder.finished
  }

  /// Changes a resource, if it is still the one just seen.
  private func freshCase(_ subject: Variable) -> Case {
    var builder = builder(
      ["condition", "fresh"], "\(operation.key) changes what is as its client has seen it.")
    builder.need([subject])
    builder.look(at: subject, named: "read")
    var (template, _) = valid(&builder)
    template.fields["If-Match"] = Slot(subject, .entityTag).placeholder
    builder.send(
      template, named: "update", operation: operation, intent: .open,
      label: condition("If-Match", "fresh", "a success, RFC 9110 §13.1.1"), subject: subject)
    return builder.finished
  }

  /// Changes a resource that was seen, and looks at it again: it is another one now.
  private func changedCase(_ subject: Variable) -> Case {
    var builder = builder(
      ["condition", "changed"], "What \(operation.key) has changed has another tag.")
    builder.need([subject])
    builder.look(at: subject, named: "read")
    let (template, _) = valid(&builder)
    builder.send(
      template, named: "update", operation: operation, intent: .accepted, subject: subject)
    builder.look(at: subject, named: "read again")
    return builder.finished
  }

  private func condition(_ field: String, _ kind: String, _ expected: String) -> Label {
    Label(
      .condition, "condition", at: "header/\(field)", kind, saying: expected,
      by: Promise(source: "RFC 9110 §13"), atMost: .should)
  }
}
