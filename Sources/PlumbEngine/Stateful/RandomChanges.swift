import PlumbContract
import PlumbGeneration
import PlumbJournal

/// Random bodies of one of the ways to change a resource: its update, or its patch in one of its media types.
enum RandomChanges {
  /// Bodies that look like the resource.
  case bodies(FuzzBodies)
  /// Bodies that say what to do with it.
  case patches(RandomPatches)

  /// One for each media type of an operation.
  static func all(of operation: Operation, _ planner: Planner) -> [RandomChanges] {
    guard operation.role?.action == .patch else {
      return [FuzzBodies(planner: planner, operation: operation).map(bodies)].compactMap(\.self)
    }
    return (operation.body?.content ?? []).compactMap { media in
      switch media.patchForm {
      case .members, .merge:
        FuzzBodies(planner: planner, operation: operation, media: media).map(bodies)
      case .operations: RandomPatches(planner: planner, operation: operation).map(patches)
      case nil: nil
      }
    }
  }

  var action: Operation.Role.Action {
    switch self {
    case .bodies(let bodies): bodies.action
    case .patches: .patch
    }
  }

  /// A body that must be accepted, whatever was done before; `stamp` is the one with which the resource was made.
  func valid(stamp: String, _ choices: inout ChoiceSource) -> PlannedBody? {
    switch self {
    case .bodies(let bodies): bodies.valid(stamp: stamp, &choices)
    case .patches(let patches): patches.valid(stamp: stamp, &choices)
    }
  }

  /// The body with one thing broken; nil where nothing was found that must be refused.
  func broken(_ body: PlannedBody, _ choices: inout ChoiceSource) -> FuzzBodies.Broken? {
    switch self {
    case .bodies(let bodies): bodies.broken(body, &choices)
    case .patches(let patches): patches.broken(body, &choices)
    }
  }
}

extension FuzzBodies {
  /// A random body of a resource that was, or is to be, made with this stamp.
  func valid(stamp: String, _ choices: inout ChoiceSource) -> PlannedBody? {
    guard var body = plain(created: stamp, stamp: stamp) else { return nil }
    body.document = random(for: body, &choices).applied(to: body.document)
    return body
  }
}
