import PlumbContract
import PlumbJSON
import PlumbJournal
import PlumbSchema

/// A body with slots where ids will stand, and the resources that must exist for it.
struct PlannedBody: Sendable {
  var document: JSON
  /// In the order in which they are first needed.
  var needs: [Variable]
  /// The media type, where it is another than the operation's first for documents.
  var mediaType: String?
}

/// Which members a planned body has.
enum Fullness: Sendable {
  /// What the documentation requires, and nothing else.
  case required
  /// Whatever a careful client would give: no ids of resources that cannot be made here, nothing the server sets.
  case plain
}

extension Planner {
  /// A valid body for an operation, or nil where it takes no object, as JSON or as a form.
  ///
  /// `media` is the form that it has, by default the first that looks like the resource. `stamp` makes free texts the
  /// case's own; `choice` is the alternative that a reference takes which is selected by a sibling, counted round;
  /// `isOther` takes other values than the simplest, so that an update changes every member.
  func body(
    for operation: Operation, as media: MediaType? = nil, _ fullness: Fullness = .plain,
    stamp: String, choice: Int = 0, isOther: Bool = false
  ) -> PlannedBody? {
    guard let form = media ?? operation.body?.document, !form.members.isEmpty else { return nil }
    var recipe = BodyRecipe(
      planner: self, fullness: fullness, stamp: stamp, choice: choice, isOther: isOther)
    let resource = operation.role.flatMap { contract.resource($0.resource) }
    var object = recipe.object(of: form.members, like: resource)
    if let truth = FormTruth(of: operation, as: form, self) {
      object = truth.fitted(object, form.members)
    }
    return PlannedBody(
      document: .object(object), needs: recipe.needs, mediaType: media.map(\.name))
  }

  /// Whether a careful client would give an optional member.
  func isPlain(_ member: Member, among members: [Member], of resource: Resource?) -> Bool {
    if isServerSet(member, of: resource) { return false }
    guard let reference = member.reference else { return true }
    let targets = reference.resources
    // A part that is described in place needs no id of its own beside it.
    let isOwned = members.contains { sibling in
      sibling.owns.map { targets.contains($0) } ?? false
    }
    return !isOwned && targets.allSatisfy { contract.resource($0)?.operations[.create] != nil }
  }

  /// Whether the representation says that the server decides what the member holds.
  func isServerSet(_ member: Member, of resource: Resource?) -> Bool {
    let shown = resource?.member(member.name)
    return member.isReadOnly || shown?.isReadOnly == true || shown?.touchedBy.isEmpty == false
  }

  /// The resource of this API that the member's id refers to.
  func target(of member: Member, choice: Int) -> String? {
    let targets = member.reference?.resources ?? []
    guard !targets.isEmpty else { return nil }
    let name = targets[choice % targets.count]
    return contract.resource(name)?.operations[.create] == nil ? nil : name
  }

  /// A valid body for an update of a resource that was made with a plain body: as much as may change is other.
  ///
  /// `created` is the stamp with which the resource was made.
  func updateBody(
    for operation: Operation, as media: MediaType? = nil, of resource: Resource, created: String,
    stamp: String, choice: Int = 0, isOther: Bool = true
  ) -> PlannedBody? {
    guard
      let update = body(
        for: operation, as: media, stamp: stamp, choice: choice, isOther: isOther)
    else { return patchBody(for: operation, of: resource, stamp: stamp) }
    let original = contract.operation(.create, of: resource).flatMap {
      body(for: $0, stamp: created, choice: choice)
    }
    return update.keepingImmutables(of: resource, as: original)
  }

  /// Whether the schema lets a text say anything that a person would write.
  func isFreeText(_ schema: SchemaID) -> Bool {
    let node = contract.schemas[contract.schemas.target(of: schema)]
    guard node.types?.contains(.string) == true, node.enumeration == nil, node.const == nil,
      node.applicators == nil, [nil, "password"].contains(node.annotations.format)
    else { return false }
    let rules = node.strings
    return rules?.pattern == nil && (rules?.maxLength ?? .max) >= 120
      && (rules?.minLength ?? 0) <= 8
  }
}

/// How one body is made, and what it turns out to need.
private struct BodyRecipe {
  let planner: Planner
  let fullness: Fullness
  let stamp: String
  let choice: Int
  let isOther: Bool
  private(set) var needs: [Variable] = []

  init(planner: Planner, fullness: Fullness, stamp: String, choice: Int, isOther: Bool) {
    self.planner = planner
    self.fullness = fullness
    self.stamp = stamp
    self.choice = choice
    self.isOther = isOther
  }

  mutating func object(of members: [Member], like resource: Resource?) -> JSONObject {
    let included = members.filter { member in
      member.isRequired
        || (fullness == .plain && planner.isPlain(member, among: members, of: resource))
    }
    var object = JSONObject()
    var referred: [Variable] = []
    for member in included {
      object[member.name] = reference(of: member, besides: &referred) ?? value(of: member)
    }
    for member in included {
      if case .selected(let sibling, let choices)? = member.reference, !choices.isEmpty {
        object[sibling] = .string(choices[choice % choices.count].value)
      }
      // A member that only means something beside certain values gets these beside it.
      for condition in member.availableWhen {
        guard let wanted = condition.values.first,
          fullness == .plain || object[condition.sibling] != nil
        else { continue }
        object[condition.sibling] = wanted
      }
    }
    return object
  }

  /// The slot of an id; nil where the member holds none.
  ///
  /// Members of one object refer to different resources of one kind: who sells is seldom who buys.
  private mutating func reference(
    of member: Member, besides referred: inout [Variable]
  ) -> JSON? {
    guard !member.isOwnID, let target = planner.target(of: member, choice: choice) else {
      return nil
    }
    let known = referred.count { $0.resource.hasSameCodePoints(as: target) }
    let variable = Variable(resource: target, ordinal: 1 + known)
    referred.append(variable)
    if !needs.contains(variable) { needs.append(variable) }
    return .string(Slot(variable).placeholder)
  }

  private mutating func value(of member: Member) -> JSON {
    if member.isOwnID { return .string(ClientID.placeholder) }
    if !member.members.isEmpty {
      return .object(
        object(
          of: member.members, like: member.owns.flatMap { planner.contract.resource($0) }))
    }
    if planner.isFreeText(member.schema) {
      return .string(Mark.text(stamp, (isOther ? "other " : "") + member.name))
    }
    return isOther ? planner.otherValue(for: member.schema) : planner.simplest(for: member.schema)
  }
}

extension PlannedBody {
  /// The body with the members that cannot change as another one has given them.
  func keepingImmutables(of resource: Resource, as original: PlannedBody?) -> PlannedBody {
    var body = self
    for member in resource.members where member.isImmutable {
      guard body.document[member.name] != nil, let value = original?.document[member.name],
        let kept = body.document.setting(value, at: JSONPointer([member.name]))
      else { continue }
      body.document = kept
    }
    return body
  }
}
