import PlumbContract
import PlumbJSON
import PlumbJournal

extension LifecyclePlan {
  /// Longer than a clock of whole seconds needs to move.
  private static let pause = 1_100

  /// Times that the server moves, whichever member is changed: one pause for all of them, because it takes the most of
  /// a run's time.
  var timeCases: [Case] {
    guard resource.members.contains(where: { $0.touchedBy.contains(.update) }),
      var builder = builder(
        changing, "touched-time", "An update moves the time of the last change.")
    else { return [] }
    let changes = [update(of: variable, in: builder)] + memberChanges(in: builder)
    for index in changes.indices {
      builder.create(subject(index))
      builder.look(at: subject(index))
    }
    for (index, body) in changes.enumerated() {
      builder.act(
        changing, on: subject(index), body: body, pause: index == 0 ? Self.pause : 0)
      builder.look(at: subject(index), named: "read \(subject(index)) afterwards")
    }
    return [builder.finished]
  }

  /// For each further resource of the case an update of one member of it.
  private func memberChanges(in builder: CaseBuilder) -> [PlannedBody?] {
    var changes: [PlannedBody?] = []
    for member in changeableMembers {
      let bodies = bodies(changing: member, of: subject(changes.count + 1), in: builder)
      if let changed = bodies?.changed { changes.append(changed) }
    }
    return changes
  }

  private func subject(_ index: Int) -> Variable {
    Variable(resource: resource.name, ordinal: index + 1)
  }
}
