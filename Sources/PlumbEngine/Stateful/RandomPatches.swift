import PlumbContract
import PlumbGeneration
import PlumbJSON
import PlumbJournal
import PlumbSchema

/// Random JSON patches (RFC 6902) of a resource.
///
/// Each can be done whatever the optional members hold: what it removes or tests it has added itself. So the steps
/// before it have no say in whether it is valid, and may be left out of a smaller case.
struct RandomPatches {
  /// A member that a patch may change.
  private struct Place {
    let name: String
    /// The rules of the body that sets it, and of the representation that shows it.
    let given: Member
    let shown: Member
  }

  /// How many members a patch changes, at most.
  private static let mostMembers = 3

  let operation: Operation
  private let planner: Planner
  private let resource: Resource
  private let media: MediaType
  private let places: [Place]

  init?(planner: Planner, operation: Operation) {
    guard operation.role?.action == .patch, let media = operation.body?.jsonPatch,
      let resource = planner.contract.resource(of: operation),
      let values = planner.patchable(resource, stamp: Holes.commonStamp, isOther: true)
    else { return nil }
    let members = planner.contract.writing(of: resource)?.body?.document?.members ?? []
    places = (values.document.object?.members ?? []).compactMap { entry in
      guard let given = members.named(entry.name),
        let shown = resource.member(entry.name)
      else { return nil }
      return Place(name: entry.name, given: given, shown: shown)
    }
    guard !places.isEmpty else { return nil }
    (self.operation, self.planner, self.resource, self.media) = (
      operation, planner, resource, media
    )
  }

  /// A patch that must be accepted.
  func valid(stamp: String, _ choices: inout ChoiceSource) -> PlannedBody? {
    guard let plain = planner.patchable(resource, stamp: stamp, isOther: true)?.document.object
    else { return nil }
    var (rest, operations) = (places, [JSON]())
    for _ in 0...choices.index(below: Self.mostMembers) where !rest.isEmpty {
      let place = rest.remove(at: choices.index(below: rest.count))
      operations += change(of: place, plain: plain[place.name] ?? .null, &choices)
    }
    guard holds(.array(operations)) else { return nil }
    return PlannedBody(document: .array(operations), needs: [], mediaType: media.name)
  }

  /// The patch with one more operation, which cannot be done.
  func broken(_ body: PlannedBody, _ choices: inout ChoiceSource) -> FuzzBodies.Broken? {
    let operations = body.document.array ?? []
    guard let impossible = choices.element(of: ImpossibleOperation.all(at: places[0].name)) else {
      return nil
    }
    var broken = body
    broken.document = .array(operations + [impossible.operation])
    return FuzzBodies.Broken(body: broken, label: impossible.label)
  }

  private func change(
    of place: Place, plain: JSON, _ choices: inout ChoiceSource
  ) -> [JSON] {
    let value = value(for: place, &choices) ?? plain
    let (add, replace) = (
      Planner.operation("add", at: place.name, value),
      Planner.operation("replace", at: place.name, value)
    )
    let test = Planner.operation("test", at: place.name, value)
    if place.shown.isRequired {
      return [[replace], [add], [replace, test]][choices.index(below: 3)]
    }
    let removal = [add, Planner.operation("remove", at: place.name, nil)]
    let change = [
      [add], [add, test], [Planner.operation("add", at: place.name, plain), replace], removal,
      removal,
    ][choices.index(below: 5)]
    guard let element = value.array?.last, choices.chance(1, outOf: 2) else { return change }
    return [
      Planner.operation("add", at: place.name, []),
      [
        "op": "add", "path": .string(JSONPointer([place.name, "-"]).description), "value": element,
      ],
    ]
  }

  /// A value that means what it says: null or "" may be taken for none.
  private func value(for place: Place, _ choices: inout ChoiceSource) -> JSON? {
    guard let value = try? planner.values.value(for: place.given.schema, from: &choices),
      !value.isNull, value.string?.isEmpty != true, isValid(value, place)
    else { return nil }
    return value
  }

  private func isValid(_ value: JSON, _ place: Place) -> Bool {
    [place.given, place.shown].allSatisfy {
      planner.contract.schemas.isValid(value, against: $0.schema, direction: .request)
    }
  }
}

extension RandomPatches {
  /// Whether a patch is what a step expects of it: one that can be done, or such a one with an impossible operation after it.
  func holds(_ patch: JSON, as step: Step) -> Bool {
    guard step.intent != .accepted else { return holds(patch) }
    let operations = patch.array ?? []
    return step.label?.constraint == ImpossibleOperation.constraint
      && (operations.count == 1 || holds(.array(operations.dropLast())))
  }

  /// Whether a patch is valid, can be done whatever the optional members hold, and leaves valid ones.
  func holds(_ patch: JSON) -> Bool {
    guard let operations = patch.array, !operations.isEmpty,
      media.schema.map({
        planner.contract.schemas.isValid(patch, against: $0, direction: .request)
      }) ?? true
    else { return false }
    // What is known of each member so far; of one that is not here, only whether it must be there.
    var values: [(place: Place, value: JSON?)] = []
    for operation in operations {
      guard let path = operation["path"]?.string.flatMap(JSONPointer.init(parsing:)),
        let place = places.first(where: {
          path.tokens.first.map($0.name.hasSameCodePoints) ?? false
        })
      else { return false }
      let known = values.firstIndex { $0.place.name.hasSameCodePoints(as: place.name) }
      let isThere = known.map { values[$0].value != nil } ?? place.shown.isRequired
      let value: JSON?
      switch (operation["op"]?.string, path.tokens.count, operation["value"]) {
      case ("add", 1, let given?): value = given
      case ("replace", 1, let given?) where isThere: value = given
      case ("remove", 1, nil) where isThere && !place.shown.isRequired: value = nil
      case ("test", 1, let given?):
        guard let known, values[known].value == given else { return false }
        continue
      case ("add", 2, let given?) where path.tokens[1] == "-":
        guard let known, let elements = values[known].value?.array else { return false }
        value = .array(elements + [given])
      default: return false
      }
      if let known { values[known].value = value } else { values.append((place, value)) }
    }
    return values.allSatisfy { place, value in
      guard let value else { return true }
      return !value.isNull && value.string?.isEmpty != true && isValid(value, place)
    }
  }
}
