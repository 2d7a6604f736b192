import PlumbContract
import PlumbHTTP
import PlumbJSON

/// What becomes of requests that come at the same time, or soon after each other.
extension Manner {
  static let crowded: [Manner] = [
    Manner(
      "optimistic-locking", "A change is refused with 409 while another one is under way.",
      because: "RFC 9110 §15.5.10: the request conflicts with the current state of the resource.",
      edit: { behaviour in
        let crossing = Crossing(patience: 2)
        behaviour.threads = max(behaviour.threads, 8)
        behaviour.surrounds.append { work, body, act in
          guard [.update, .patch, .delete].contains(work.operation.role?.action) else {
            return act(body)
          }
          if crossing.waitUnlessFollowing(at: work.address) == nil {
            defer { crossing.pass(work.address) }
            return .failure(Refusal(.conflict, "this item is being changed by another request"))
          }
          return act(body)
        }
      }),
    Manner(
      "settles-late", "Reads and lists show for a while what was before a write.",
      because: "The contract says how long it takes for a write to be seen.",
      where: { behaviour, contract in
        let windows = contract.resources.filter { !$0.isExternal }.map(\.consistency.settlesWithin)
        guard let shortest = windows.min(), shortest > .zero else { return false }
        let past = StorePast(lag: shortest * 3 / 4)
        behaviour.surrounds.append { work, body, act in
          guard !work.operation.isSafe else { return act(body) }
          work.change { past.begin(with: $0) }
          let answer = act(body)
          work.change { past.note($0) }
          return answer
        }
        behaviour.recalls.append { past.earlier(than: $0) }
        return true
      }),
  ]
}
