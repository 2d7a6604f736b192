import PlumbJSON
import PlumbJournal

extension PlannedGroup {
  /// The group without cases whose bodies no form can say: of JSON `null`, say.
  var sayable: PlannedGroup {
    var group = self
    group.cases.removeAll { planned in
      guard let obstacle = planned.planned.obstacle else { return false }
      let gap = PlanOutline.Gap(
        operation: planned.planned.operation, place: "body" + obstacle.pointer.description,
        kind: planned.planned.phase, reason: obstacle.reason)
      if !group.gaps.contains(gap) { group.gaps.append(gap) }
      return true
    }
    return group
  }
}

extension Case {
  /// What stands in the way of writing one of its bodies.
  fileprivate var obstacle: FormFields.Obstacle? {
    steps.lazy.compactMap { step in
      if case .form(let document, let writing) = step.request.body {
        writing.obstacle(to: document)
      } else {
        nil
      }
    }.first
  }
}
