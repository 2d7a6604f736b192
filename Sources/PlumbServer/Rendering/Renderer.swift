import PlumbContract
import PlumbJSON

/// Makes representations of stored items.
struct Renderer: Sendable {
  let plan: Plan
  let behaviour: Behaviour
  let call: Call
  /// The expansions that the request asks for.
  let asked: [String]

  func representation(of record: Record, at address: Address, in state: State) -> JSON {
    let resource = plan.resources[address.resource]
    var object = object(resource.view, record, in: state)
    if let place = resource.selfLink {
      let link = call.link(to: plan.location(of: (address, record)), as: resource.linkForm)
      object = JSON.object(object).placing(.string(link), at: place.tokens[...]).object ?? object
    }
    guard !behaviour.shows.isEmpty else { return .object(object) }
    var showing = Behaviour.Showing(
      operation: call.operation.operation, asked: asked,
      members: plan.contract.resources[address.resource].members, schemas: plan.contract.schemas,
      object: object)
    for show in behaviour.shows { show(&showing) }
    return .object(showing.object)
  }

  private func object(_ view: View, _ record: Record, in state: State) -> JSONObject {
    guard !view.members.isEmpty else { return record.members }
    var members: [JSONObject.Member] = []
    members.reserveCapacity(view.members.count)
    for shown in view.members {
      if let value = value(of: shown, record, in: state) ?? shown.fallback {
        members.append(JSONObject.Member(name: shown.name, value: value))
      }
    }
    return JSONObject(members)
  }

  private func value(of shown: View.Shown, _ record: Record, in state: State) -> JSON? {
    switch shown.source {
    case .stored: return record.members[shown.name]
    case .nothing: return nil
    case .expansion(let reference, let view, let isShownUnasked):
      guard isShownUnasked || asked.contains(where: { $0.hasSameCodePoints(as: shown.name) }) else {
        return nil
      }
      let found = reference.ids(in: record.members).lazy
        .flatMap { reference.addresses(of: $0, in: record.members) }
        .compactMap { address in state[address].map { (address, $0) } }.first
      guard let (address, target) = found else { return nil }
      let known = view.members.isEmpty ? plan.resources[address.resource].view.unexpanded : view
      return .object(object(known, target, in: state))
    }
  }
}

extension View {
  /// The stored members alone.
  fileprivate var unexpanded: View {
    View(
      members: members.map { shown in
        guard case .expansion = shown.source else { return shown }
        return Shown(name: shown.name, source: .nothing, fallback: shown.fallback)
      })
  }
}
