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
    [Operation.Role.Action.update, .patch].compactMap { action in
      guard let update = operation(action), operation(.read) != nil else { return nil }
      var builder = builder(
        update, "updates", "Of updates at the same time each is there until another one is.")
      begin(&builder)
      rehearse(action, update, &builder)
      for round in 1...Self.rounds {
        for client in clients {
          let body = self.body(of: update, by: client, in: round, builder)
          builder.together(client: client) { builder in
            change(action, client, body, &builder)
            look(client, &builder)
          }
        }
        lookAfterwards(at: shared, &builder)
      }
      builder.act(.list, on: shared, part: .observe)
      return builder.finished
    }
  }

  /// One client changes while the others look: what they have seen of the old is not kept for long.
  var readingCases: [Case] {
    [Operation.Role.Action.update, .patch].compactMap { action in
      guard let update = operation(action), operation(.read) != nil, readsAtOnce else { return nil }
      var builder = builder(
        update, "reads", "What is read during an update is the old or the new, and then the new.")
      begin(&builder)
      rehearse(action, update, &builder)
      for round in 1...Self.rounds {
        for client in clients {
          let body = self.body(of: update, by: client, in: round, builder)
          builder.together(client: client) { builder in
            if client == clients.lowerBound {
              change(action, client, body, &builder)
            } else {
              look(client, &builder)
            }
            look(client, &builder)
          }
        }
        lookAfterwards(at: shared, &builder)
      }
      return builder.finished
    }
  }

  /// Each client changes members that the others leave out: what one of them gave is not undone by another.
  var partCases: [Case] {
    [Operation.Role.Action.update, .patch].compactMap { action in
      guard let update = operation(action), operation(.read) != nil else { return nil }
      let parts = parts(of: update)
      guard parts.countOfOptional > 1 else { return nil }
      var builder = builder(
        update, "parts", "Updates of different members at the same time do not undo each other.")
      begin(&builder)
      rehearse(action, update, &builder)
      for round in 1...Self.rounds {
        guard let whole = self.body(of: update, by: 1, in: round, builder) else { return nil }
        for client in clients where client <= parts.countOfOptional {
          let body = parts.share(of: whole, client: client, clients: clients.count)
          builder.together(client: client) { change(action, client, body, &$0) }
        }
        lookAfterwards(at: shared, &builder)
      }
      return builder.finished
    }
  }

  /// One client deletes while the others change: what is deleted stays so.
  var deletionCases: [Case] {
    guard let delete = operation(.delete), operation(.read) != nil else { return [] }
    let action: Operation.Role.Action = operation(.update) == nil ? .patch : .update
    var builder = builder(
      delete, "deletion", "What is deleted while others change it does not come back.")
    for round in 1...Self.rounds {
      let target = Variable(resource: resource.name, ordinal: 1 + round)
      builder.create(target)
      builder.look(at: target, named: "read \(target) before")
      for client in clients {
        let update = operation(action)
        let body = update.flatMap { self.body(of: $0, by: client, in: round, builder, target) }
        builder.together(client: client) { builder in
          if client == clients.lowerBound {
            builder.act(.delete, on: target, named: "client \(client) deletes", intent: .open)
          } else {
            change(action, client, body, &builder, target)
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
  private func begin(_ builder: inout CaseBuilder) {
    builder.create(shared)
    builder.act(.read, on: shared, named: "read before", part: .setup)
  }

  /// An update without any other: members that go wrong by themselves are not looked at in the crowd.
  private func rehearse(
    _ action: Operation.Role.Action, _ update: Operation, _ builder: inout CaseBuilder
  ) {
    let body = self.body(of: update, by: 1, in: 0, builder)
    builder.need(body?.needs ?? [])
    builder.act(action, on: shared, named: "update alone", part: .setup, body: body)
    builder.act(.read, on: shared, named: "read what was updated alone", part: .setup)
  }

  /// What a client gives in a round: values of its own, as far as the schema has any.
  private func body(
    of update: Operation, by client: Int, in round: Int, _ builder: CaseBuilder,
    _ target: Variable? = nil
  ) -> PlannedBody? {
    let target = target ?? shared
    let stamp = planner.stamp(
      of: "\(builder.finished.id) \(target) client \(client) round \(round)")
    let plain = planner.updateBody(
      for: update, of: resource, created: builder.stamp(target), stamp: stamp)
    return plain.map { parts(of: update).body(of: $0, turn: round * clients.count + client) }
  }

  private func parts(of update: Operation) -> ClientParts {
    ClientParts(planner: planner, resource: resource, update: update)
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
