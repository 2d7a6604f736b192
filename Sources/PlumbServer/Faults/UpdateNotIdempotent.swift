import PlumbContract
import PlumbJSON
import PlumbSchema
import Synchronization

extension Fault {
  static let updateNotIdempotent = Fault(
    name: "update-not-idempotent",
    title: "The same update a second time adds one to a number.",
    family: .life, breaks: "update-is-idempotent"
  ) { contract in
    let site = contract.sites(.update).first { $0.schema.isNumeric && $0.member.reference == nil }
    guard let site else { return nil }
    return Planting(site.operation, site.member.name) { behaviour in
      let memory = LastUpdates()
      behaviour.writes.append { write in
        guard write.operation.key == site.operation.key,
          let id = write.before?[site.resource.idMember],
          memory.hasSeen(write.given, for: id),
          let value = (write.given[site.member.name] ?? write.before?[site.member.name])?.int,
          value < site.schema.maximum?.int ?? .max
        else { return }
        write.after[site.member.name] = .number(JSONNumber(value + 1))
      }
    }
  }

  /// The last update of each item, shared by the threads of the server.
  private final class LastUpdates: Sendable {
    private let bodies = Mutex<[JSON: JSONObject]>([:])
    private static let limit = 10_000

    /// Whether the last update of the item was the same; remembers this one.
    func hasSeen(_ body: JSONObject, for id: JSON) -> Bool {
      bodies.withLock { bodies in
        if bodies.count >= Self.limit { bodies.removeAll() }
        return bodies.updateValue(body, forKey: id) == body
      }
    }
  }
}
