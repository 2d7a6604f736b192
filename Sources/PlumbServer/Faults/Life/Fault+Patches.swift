import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbSchema

/// Patches that change more, or less, than they name.
extension Fault {
  static let patches: [Fault] = [
    Fault(
      "patch-resets", .life, breaks: "update-changes-only-what-was-named",
      "A patch removes an optional text that it does not name."
    ) { contract in
      .writing(at: contract.sites(.patch).first { $0.isFreeText && $0.mayBeMissing }) {
        write, name in
        if write.given[name] == nil { write.after[name] = nil }
      }
    },
    Fault(
      "patch-wipes-another", .life, breaks: "update-changes-only-what-was-named",
      "A patch of a text removes the member that stands before it."
    ) { contract in
      let sites = contract.sites(.patch)
      guard let site = sites.last(where: \.isFreeText),
        let other = sites.first(where: {
          $0.operation.key == site.operation.key && $0.name != site.name && $0.mayBeMissing
        })
      else { return nil }
      return .writing(at: site) { write, name in
        if write.given[name] != nil, write.given[other.name] == nil {
          write.after[other.name] = nil
        }
      }
    },
    Fault(
      "patch-replaces-objects", .life, breaks: "update-changes-only-what-was-named",
      "A patch of one member of an object drops the others."
    ) { contract in
      let site = contract.sites(.patch).first { site in
        site.member.members.count > 1
          && site.operation.body?.content.contains {
            $0.patchForm == .merge
          } == true
      }
      return .writing(at: site) { write, name in
        guard let given = write.given[name]?.object, let before = write.before?[name]?.object else {
          return
        }
        let changed = given.members.filter { before[$0.name] != $0.value }
        if !changed.isEmpty { write.after[name] = .object(JSONObject(changed)) }
      }
    },
    Fault(
      "patch-null-ignored", .life, breaks: "update-is-persisted",
      "A patch leaves a member that it gives null for as it was."
    ) { contract in
      let operation = contract.operations(.patch).first { operation in
        operation.body?.content.contains { $0.patchForm == .merge } == true
      }
      return .restoringRemoved(at: operation)
    },
    Fault(
      "patch-null-as-text", .life, breaks: "update-is-persisted",
      "A patch stores the word null for a text that it gives null for."
    ) { contract in
      .writing(
        at: contract.sites(.patch).first {
          $0.resource.member($0.name).map { !$0.isRequired } == true && $0.member.members.isEmpty
            && $0.schema.takes(.string, orNull: true) && $0.schema.types?.contains(.null) == true
        }
      ) { write, name in
        if write.given[name]?.isNull == true { write.after[name] = "null" }
      }
    },
    Fault(
      "json-patch-without-remove", .life, breaks: "update-is-persisted",
      "A JSON patch that removes a member leaves it where it is."
    ) { .restoringRemoved(at: $0.operations(.patch).first { $0.body?.jsonPatch != nil }) },
    Fault(
      "json-patch-without-test", .life, breaks: "invalid-input-is-refused",
      "A JSON patch is done although a test in it does not hold."
    ) { contract in
      .receiving(at: contract.operations(.patch).last { $0.body?.jsonPatch != nil }) { request in
        guard let steps = (try? JSON.parse(request.body))?.array else { return }
        request.body = JSON.array(steps.filter { $0["op"] != "test" }).bytes()
      }
    },
    Fault(
      "json-patch-half-done", .life, breaks: "refused-request-changes-nothing",
      "A JSON patch is done up to the operation that cannot be done."
    ) { contract in
      guard let operation = contract.operations(.patch).first(where: { $0.body?.jsonPatch != nil })
      else { return nil }
      return Planting(operation) { $0.splits.append { $0.key == operation.key } }
    },
  ]
}

extension Fault.Planting {
  /// What a patch takes away stays.
  fileprivate static func restoringRemoved(at operation: Operation?) -> Fault.Planting? {
    guard let operation else { return nil }
    return Fault.Planting(operation) { behaviour in
      behaviour.writes.append { write in
        guard write.operation.key == operation.key, let before = write.before else { return }
        for member in write.given.members where member.value.isNull {
          write.after[member.name] = before[member.name]
        }
      }
    }
  }
}
