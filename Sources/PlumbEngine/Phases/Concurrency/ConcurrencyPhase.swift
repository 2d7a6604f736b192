import PlumbContract
import PlumbJournal

extension Phase {
  /// Several clients at once: whatever the order in which their requests are done, nothing is lost or mixed up.
  static let concurrency = Phase(
    id: "concurrency",
    title: "Several clients at the same time, each over its own connection, on what they share.",
    plan: { planner in
      planner.creatable.map { resource in
        CaseGroup {
          let plan = ConcurrencyPlan(planner: planner, resource: resource)
          return plan.creationCases + plan.updateCases + plan.readingCases + plan.partCases
            + plan.deletionCases
        }
      }
    })
}

/// The cases in which several clients act on one resource.
struct ConcurrencyPlan {
  /// How often the clients meet in a case: a race is not won each time.
  private static let rounds = 3

  let planner: Planner
  let resource: Resource

  /// The item that all clients act on; the first of its kind is left to what refers to one.
  private var shared: Variable { Variable(resource: resource.name, ordinal: 2) }
  private var clients: ClosedRange<Int> { 1...max(2, planner.clients) }
  /// Where reads may lag behind, those in a block prove nothing.
  private var readsAtOnce: Bool { resource.consistency.settlesWithin == .zero }

  private func operation(_ action: Operation.Role.Action) -> Operation? {
    planner.contract.operation(action, of: resource)
  }

  private func builder(_ operation: Operation, _ id: String, _ title: String) -> CaseBuilder {
    CaseBuilder(planner, phase: Phase.concurrency.id, operation: operation, id: [id], title: title)
  }

  /// Clients create: each has an item of its own, and all are there.
  var creationCases: [Case] {
    guard let create = operation(.create) else { return [] }
    var builder = builder(create, "creations", "Creations at the same time are all kept.")
    for round in 1..<Self.rounds {
      let mine = clients.map { client in
        Variable(resource: resource.name, ordinal: 1 + (round - 1) * clients.count + client)
      }
      let bodies = mine.map { planner.body(for: create, stamp: builder.stamp($0)) }
      builder.need(planner.request(create).needs + bodies.flatMap { $0?.needs ?? [] })
      for (client, (variable, body)) in zip(clients, zip(mine, bodies)) {
        builder.together(client: client) {
          $0.create(
            variable, create, body, part: .act, intent: .open, named: "client \(client) creates")
        }
      }
      for variable in mine { lookAfterwards(at: variable, &builder) }
      builder.act(.list, on: shared, part: .observe)
    }
    return [builder.finished]
  }

  /// Clients change all that can be changed: what is there afterwards is what one of them gave.
  var updateCases: [Case] {
    meetings(
      "updates", "Of updates at the same time each is there until another one is.", endsInList: true
    ) { meeting, client, round, builder in
      let body = self.body(for: meeting, by: client, in: round, builder)
      builder.together(client: client) { builder in
        change(meeting.action, client, body, &builder)
        look(client, &builder)
      }
    }
  }

  /// One client changes while the others look: what they have seen of the old is not kept for long.
  var readingCases: [Case] {
    guard readsAtOnce else { return [] }
    return meetings(
      "reads", "What is read during an update is the old or the new, and then the new."
    ) { meeting, client, round, builder in
      let body = self.body(for: meeting, by: client, in: round, builder)
      builder.together(client: client) { builder in
        if client == clients.lowerBound {
          change(meeting.action, client, body, &builder)
        } else {
          look(client, &builder)
        }
        look(client, &builder)
      }
    }
  }

  /// Each client changes members that the others leave out: what one of them gave is not undone by another.
  var partCases: [Case] {
    meetings(
      "parts", "Updates of different members at the same time do not undo each other.",
      where: { $0.parts.countOfOptional > 1 }
    ) { meeting, client, round, builder in
      guard client <= meeting.parts.countOfOptional,
        // The parts of one body, and no value twice in a row: what is undone is seen to be the old.
        let whole = self.body(for: meeting, by: 1, in: round, turn: 1 + round, builder)
      else { return }
      let body = meeting.parts.share(of: whole, client: client, clients: clients.count)
      builder.together(client: client) { change(meeting.action, client, body, &$0) }
    }
  }

  /// One client deletes while the others change: what is deleted stays so.
  var deletionCases: [Case] {
    guard let delete = operation(.delete), operation(.read) != nil else { return [] }
    let meeting = meeting(operation(.update) == nil ? .patch : .update)
    var builder = builder(
      delete, "deletion", "What is deleted while others change it does not come back.")
    for round in 1...Self.rounds {
      let target = Variable(resource: resource.name, ordinal: 1 + round)
      builder.create(target)
      builder.look(at: target, named: "read \(target) before")
      for client in clients {
        let body = meeting.flatMap { self.body(for: $0, by: client, in: round, builder, target) }
        builder.together(client: client) { builder in
          if client == clients.lowerBound {
            builder.act(.delete, on: target, named: "client \(client) deletes", intent: .open)
          } else if let meeting {
            change(meeting.action, client, body, &builder, target)
          }
          look(client, &builder, target)
        }
      }
      lookAfterwards(at: target, &builder)
    }
    builder.act(.list, on: shared, part: .observe)
    return [builder.finished]
  }
}

extension ConcurrencyPlan {
  /// The kind of change in which clients meet, and what they can be told by.
  private struct Meeting {
    let action: Operation.Role.Action
    let update: Operation
    let parts: ClientParts
  }

  private func meeting(_ action: Operation.Role.Action) -> Meeting? {
    operation(action).map { update in
      Meeting(
        action: action, update: update,
        parts: ClientParts(planner: planner, resource: resource, update: update))
    }
  }

  /// A case for each kind of change: the clients take their turns at the same time, in several rounds, and it is seen
  /// afterwards what has come of each.
  private func meetings(
    _ id: String, _ title: String, endsInList: Bool = false,
    where isMeant: (Meeting) -> Bool = { _ in true },
    turn: (Meeting, _ client: Int, _ round: Int, inout CaseBuilder) -> Void
  ) -> [Case] {
    guard operation(.read) != nil else { return [] }
    return [meeting(.update), meeting(.patch)].compactMap(\.self).filter(isMeant).map { meeting in
      var builder = builder(meeting.update, id, title)
      begin(&builder)
      rehearse(meeting, &builder)
      for round in 1...Self.rounds {
        for client in clients { turn(meeting, client, round, &builder) }
        lookAfterwards(at: shared, &builder)
      }
      if endsInList { builder.act(.list, on: shared, part: .observe) }
      return builder.finished
    }
  }

  private func begin(_ builder: inout CaseBuilder) {
    builder.create(shared)
    builder.act(.read, on: shared, named: "read before", part: .setup)
  }

  /// An update without any other: members that go wrong by themselves are not looked at in the crowd.
  private func rehearse(_ meeting: Meeting, _ builder: inout CaseBuilder) {
    let body = self.body(for: meeting, by: 1, in: 0, builder)
    builder.need(body?.needs ?? [])
    builder.act(meeting.action, on: shared, named: "update alone", part: .setup, body: body)
    builder.act(.read, on: shared, named: "read what was updated alone", part: .setup)
  }

  /// What a client gives in a round: values of its own, as far as the schema has any.
  private func body(
    for meeting: Meeting, by client: Int, in round: Int, turn: Int? = nil,
    _ builder: CaseBuilder, _ target: Variable? = nil
  ) -> PlannedBody? {
    let target = target ?? shared
    let stamp = planner.stamp(
      of: "\(builder.finished.id) \(target) client \(client) round \(round)")
    let plain = planner.updateBody(
      for: meeting.update, of: resource, created: builder.stamp(target), stamp: stamp)
    return plain.map { meeting.parts.body(of: $0, turn: turn ?? round * clients.count + client) }
  }

  private func change(
    _ action: Operation.Role.Action, _ client: Int, _ body: PlannedBody?,
    _ builder: inout CaseBuilder, _ target: Variable? = nil
  ) {
    guard let body else { return }
    builder.act(
      action, on: target ?? shared, named: "client \(client) updates", body: body, intent: .open)
  }

  private func look(_ client: Int, _ builder: inout CaseBuilder, _ target: Variable? = nil) {
    guard readsAtOnce else { return }
    builder.act(
      .read, on: target ?? shared, named: "client \(client) reads", part: .observe, intent: .open)
  }

  private func lookAfterwards(at variable: Variable, _ builder: inout CaseBuilder) {
    builder.act(
      .read, on: variable, named: "read \(variable) afterwards", part: .observe, intent: .open)
  }
}
