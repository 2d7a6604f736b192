import PlumbContract
import PlumbJSON
import PlumbJournal

extension Observation {
  /// The key of the operation at fault for a finding of a check; nil where the request belongs to none.
  package func operation(atFaultFor finding: Finding, of check: Check) -> String? {
    // A write that shows the defect in its own answer is at fault itself.
    guard check.culprit != .request, operation?.isSafe != false,
      let resource = resource(at: finding.place)
    else { return step.operation }
    let written = resource.writtenBy ?? step.operation
    guard case .disturbance(let kind) = check.culprit else { return written }
    return resource.disturbances.operation(of: kind) ?? written
  }

  /// The resource of the case that a place of the response speaks about.
  private func resource(at place: String) -> TrackedResource? {
    let representation = shown.last {
      place.hasSameCodePoints(as: $0.place) || place.hasPrefix($0.place + "/")
    }
    if let representation, let rule = contract.resource(representation.resource),
      let id = rule.idText(in: representation.object),
      let known = world.resource(representation.resource, id: id)
    {
      return known
    }
    if let subject { return subject }
    guard let name = operation?.role?.resource else { return nil }
    return world.resources.last { $0.variable.resource.hasSameCodePoints(as: name) }
  }
}
