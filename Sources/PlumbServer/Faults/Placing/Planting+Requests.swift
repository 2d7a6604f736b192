import PlumbContract
import PlumbHTTP
import PlumbJSON

/// Faults in what the server takes, in the words in which the lists of faults speak.
extension Fault.Planting {
  /// A request of one operation is changed before it is looked at.
  static func receiving(
    at operation: Operation?, _ edit: @escaping @Sendable (inout HTTPRequest) -> Void
  ) -> Fault.Planting? {
    guard let operation else { return nil }
    return Fault.Planting(operation) { behaviour in
      behaviour.receives.append { request, asked in
        if asked.key == operation.key { edit(&request) }
      }
    }
  }

  /// One operation lets in a credential that is not the right one.
  static func admitting(
    at operation: Operation?, _ isAdmitted: @escaping @Sendable (Behaviour.Knock) -> Bool
  ) -> Fault.Planting? {
    guard let operation, operation.requiresCredential else { return nil }
    return Fault.Planting(operation) { behaviour in
      behaviour.admits.append { $0.operation.key == operation.key && isAdmitted($0) }
    }
  }

  /// Values that break one rule at one place are let pass where they (and the body around them) are of a kind; every
  /// other rule is kept.
  static func overlooking(
    _ rules: String..., at site: FaultSite?,
    where isOverlooked: @escaping @Sendable (_ value: JSON, _ body: JSON) -> Bool = { _, _ in true }
  ) -> Fault.Planting? {
    guard let site else { return nil }
    return Fault.Planting(site.operation, site.name) { behaviour in
      behaviour.overlooks.append { violation, input in
        rules.contains(violation.rule) && violation.part == .body
          && violation.pointer.tokens.first?.hasSameCodePoints(as: site.name) == true
          && input.operation.key == site.operation.key
          && isOverlooked(input.body[site.name] ?? .null, input.body)
      }
    }
  }

  /// Values at one place are refused that break no rule.
  static func refusing(
    at site: FaultSite?,
    where isRefused: @escaping @Sendable (_ value: JSON?, _ body: JSON) -> Bool
  ) -> Fault.Planting? {
    guard let site else { return nil }
    return Fault.Planting(site.operation, site.name) { behaviour in
      behaviour.objects.append { input in
        guard input.operation.key == site.operation.key,
          isRefused(input.body[site.name], input.body)
        else { return nil }
        return InputViolation(
          at: site.pointer, rule: "fault", expected: "another value",
          actual: input.body[site.name].map { "\($0.typeName)" } ?? "nothing")
      }
    }
  }

  /// What one operation is about to store is changed, or makes the server fail.
  static func writing(
    at site: FaultSite?,
    _ edit: @escaping @Sendable (_ write: inout Behaviour.Write, _ name: String) throws -> Void
  ) -> Fault.Planting? {
    guard let site else { return nil }
    return Fault.Planting(site.operation, site.name) { behaviour in
      behaviour.writes.append { write in
        if write.operation.key == site.operation.key { try edit(&write, site.name) }
      }
    }
  }

  /// A value that was given at one place is stored as another one.
  static func storing(
    at site: FaultSite?, _ change: @escaping @Sendable (JSON) -> JSON?
  ) -> Fault.Planting? {
    writing(at: site) { write, name in
      guard let value = write.given[name] else { return }
      write.after[name] = change(value)
    }
  }

  /// The server fails where a value of a kind is given at one place.
  static func failing(
    at site: FaultSite?, with message: String,
    where isFatal: @escaping @Sendable (JSON?, JSON) -> Bool
  ) -> Fault.Planting? {
    writing(at: site) { write, name in
      if isFatal(write.given[name], .object(write.given)) {
        throw Behaviour.Breakdown(description: message)
      }
    }
  }
}
