import PlumbContract
import PlumbHTTP
import PlumbJSON
import Synchronization

/// Requests that get into each other's way; one client alone sees nothing of it.
extension Fault {
  static let races: [Fault] = [
    Fault(
      "update-undoes-another", .life, breaks: race,
      "An update writes back the whole item as it was read, with what another update changed meanwhile."
    ) { contract in
      // Only a meeting of two shows it, each with members of its own: on a busy machine that takes a while.
      .racing(at: contract.updatesOfParts.first, patience: 120) {
        work, body, act, crossing in
        var before: JSONObject?
        work.change { before = $0[work.address]?.members }
        guard let given = body.object, crossing.waitUnlessFollowing(at: work.address) == true,
          let before,
          let members = contract.resource(of: work.operation)?.members
        else {
          defer { crossing.pass(work.address) }
          return act(body)
        }
        var whole = given
        for member in members where member.isRaced && whole[member.name] == nil {
          whole[member.name] = before[member.name]
        }
        return act(.object(whole))
      }
    },
    Fault(
      "update-in-two-steps", .life, breaks: race,
      "An update writes one half of its members, and then the other."
    ) { contract in
      .racing(at: contract.updates(of: 2, turn: 1).first) { work, body, act, crossing in
        guard let members = body.object?.members else { return act(body) }
        let half = members.count / 2
        let halves = [members.prefix(half), members.dropFirst(half)].map {
          JSON.object(JSONObject(Array($0)))
        }
        let first = act(halves[0])
        if case .failure = first { return first }
        guard crossing.waitUnlessFollowing(at: work.address) == nil else { return act(halves[1]) }
        defer { crossing.pass(work.address) }
        return act(halves[1])
      }
    },
    Fault(
      "create-is-lost", .life, breaks: race,
      "A creation writes back the whole collection as it was read, without what was created meanwhile."
    ) { contract in
      .racing(at: contract.operations(.create, turn: 2).first) { work, body, act, crossing in
        let resource = work.address.resource
        var before: Set<Address> = []
        work.change { before = Set($0.items(of: resource).map(\.address)) }
        guard crossing.waitUnlessFollowing(at: work.address) == true else {
          defer { crossing.pass(work.address) }
          return act(body)
        }
        work.change { state in
          for item in state.items(of: resource) where !before.contains(item.address) {
            state[item.address] = nil
          }
        }
        return act(body)
      }
    },
    Fault(
      "twin-ids", .life, breaks: race,
      "Two creations at the same time get one id."
    ) { contract in
      guard let operation = contract.operations(.create, turn: 3).first else { return nil }
      let ids = RepeatedID()
      let planting = Planting.racing(at: operation) { work, body, act, crossing in
        guard crossing.waitUnlessFollowing(at: work.address) == true else {
          defer { crossing.pass(work.address) }
          return act(body)
        }
        ids.repeatLast()
        return act(body)
      }
      return planting?.and { behaviour in
        behaviour.identifies.append { id, asked in
          if asked.key == operation.key { ids.take(&id) }
        }
      }
    },
    Fault(
      "cache-keeps-the-old", .life, breaks: race,
      "A read that an update overtakes puts what it has read into the cache, which the update has just cleared."
    ) { contract in
      guard let update = contract.operations(.update).first,
        let resource = contract.resource(of: update),
        let read = contract.operation(.read, of: resource)
      else { return nil }
      let cache = CachedAnswers()
      return .racing(at: update, and: read, patience: 3) {
        work, body, act, crossing in
        guard work.operation.key == read.key else {
          defer {
            cache.forget(work.address)
            crossing.pass(work.address)
          }
          return act(body)
        }
        if let known = cache.answer(to: work) { return .success(known) }
        let answer = act(body)
        if crossing.waitToBeOvertaken(at: work.address), case .success(let response) = answer {
          cache.keep(response, for: work)
        }
        return answer
      }
    },
    Fault(
      "update-undoes-delete", .life, breaks: race,
      "An update that a deletion overtakes stores the item all the same."
    ) { contract in
      guard let delete = contract.operations(.delete, turn: 2).first,
        let resource = contract.resource(of: delete),
        let update = contract.operation(.update, of: resource)
      else { return nil }
      return .racing(at: delete, and: update) { work, body, act, crossing in
        guard work.operation.key == update.key else {
          defer { crossing.pass(work.address) }
          return act(body)
        }
        var before: Record?
        work.change { before = $0[work.address] }
        if crossing.waitToBeOvertaken(at: work.address) {
          work.change { if $0[work.address] == nil { $0[work.address] = before } }
        }
        return act(body)
      }
    },
  ]

  private static let race = "concurrent-writes-are-all-kept"
}

extension Fault.Planting {
  /// Requests of one operation, or of two, meet each other.
  fileprivate static func racing(
    at operation: Operation?, and other: Operation? = nil,
    patience: Int = 25,
    _ surround:
      @escaping @Sendable (
        Behaviour.Work, JSON, Behaviour.Doing, Crossing
      ) -> Result<HTTPResponse, Refusal>
  ) -> Fault.Planting? {
    guard let operation else { return nil }
    let keys = [operation.key, other?.key]
    return Fault.Planting(operation) { behaviour in
      let crossing = Crossing(patience: patience)
      behaviour.threads = max(behaviour.threads, 8)
      behaviour.surrounds.append { work, body, act in
        keys.contains(work.operation.key) ? surround(work, body, act, crossing) : act(body)
      }
    }
  }

  /// The fault with one more thing that it does.
  fileprivate func and(_ more: @escaping @Sendable (inout Behaviour) -> Void) -> Fault.Planting {
    Fault.Planting(place: place) { behaviour in
      edit(&behaviour)
      more(&behaviour)
    }
  }
}

extension Contract {
  /// The updates with at least so many members that hold what was given.
  fileprivate func updates(of count: Int, turn: Int) -> [Operation] {
    operations(.update, turn: turn).filter { operation in
      let shown = resource(of: operation)?.members.filter(\.isRaced).map(\.name) ?? []
      return (operation.body?.document?.members ?? []).count { shown.contains($0.name) } >= count
    }
  }

  /// The updates that may leave out at least two members which hold what was given.
  fileprivate var updatesOfParts: [Operation] {
    (operations(.update) + operations(.patch)).filter { operation in
      let shown = resource(of: operation)?.members.filter(\.isRaced).map(\.name) ?? []
      let members = (operation.body?.document?.members ?? []).filter { shown.contains($0.name) }
      return members.count { !$0.isRequired || operation.role?.action == .patch } > 1
    }
  }
}

extension Member {
  /// Whether the member holds what a client gave last, and nothing else has a say.
  fileprivate var isRaced: Bool {
    !isReadOnly && !isImmutable && !isSecret && touchedBy.isEmpty && expands == nil
      && reference == nil && owns == nil && availableWhen.isEmpty
  }
}

/// The id that was given last, and whether it is to be given again.
private final class RepeatedID: Sendable {
  private let state = Mutex<(last: JSON?, isDue: Bool)>((nil, false))

  func repeatLast() { state.withLock { $0.isDue = true } }

  func take(_ id: inout JSON) {
    id = state.withLock { [id] state in
      let given = state.isDue ? state.last ?? id : id
      state = (given, false)
      return given
    }
  }
}

/// Answers to reads, kept until an update; bounded, so that no client can fill it.
private final class CachedAnswers: Sendable {
  private static let limit = 1_000
  private let answers = Mutex<[Address: [String: HTTPResponse]]>([:])

  func answer(to work: Behaviour.Work) -> HTTPResponse? {
    answers.withLock { $0[work.address]?[work.request.target] }
  }

  func keep(_ response: HTTPResponse, for work: Behaviour.Work) {
    answers.withLock { answers in
      if answers.count >= Self.limit { answers.removeAll() }
      answers[work.address, default: [:]][work.request.target] = response
    }
  }

  func forget(_ address: Address) {
    answers.withLock { $0[address] = nil }
  }
}
