import PlumbChecks
import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension CoverageMap {
  /// Tells what of the contract a request gives; `target` is below the base URL.
  func visitRequest(_ observation: Observation, target: String, _ meet: (Int) -> Void) {
    if let body, let sent = observation.sent { body.visit(sent, meet) }
    guard !parameters.isEmpty else { return }
    let fields = observation.exchange.request.fields
    lazy var parsed = try? HTTPTarget(parsing: target)
    for place in parameters {
      switch place.parameter.place {
      case .path:
        place.visit(
          place.segment.flatMap { index in
            parsed.flatMap { $0.segments.indices.contains(index) ? [$0.segments[index]] : nil }
          } ?? [], isGiven: true, meet)
      case .query:
        // Most requests have no query at all, and are not taken apart for it.
        guard target.utf8.contains(UInt8(ascii: "?")), let parsed else { continue }
        let values = parsed.values(of: place.parameter.name)
        place.visit(values, isGiven: !values.isEmpty, meet)
      case .header:
        let value = fields[place.parameter.name]
        place.visit([value].compactMap(\.self), isGiven: value != nil, meet)
      case .cookie:
        let isGiven = fields["Cookie"]?.contains(place.parameter.name + "=") ?? false
        place.visit([], isGiven: isGiven, meet)
      }
    }
  }

  /// Tells what of the contract a response shows.
  func visitResponse(_ observation: Observation, _ meet: (Int) -> Void) {
    guard let response = observation.response, let documented = observation.documented,
      let place = responses.first(where: { $0.status == documented.status })
    else { return }
    meet(place.item)
    for header in place.headers where response.fields[header.name] != nil { meet(header.item) }
    if let body = place.body, let shown = observation.body.json {
      body.visit(observation.withoutStrangers(shown), meet)
    }
  }
}

extension Observation {
  /// What a list shows of the case's own resources.
  ///
  /// Which others are there depends on what runs beside the case; coverage must not.
  fileprivate func withoutStrangers(_ shown: JSON) -> JSON {
    guard action == .list, let resource else { return shown }
    let own = world.resources.filter { $0.variable.resource == resource.name }.map(\.id)
    let isOwn = { (element: JSON) in
      element.object.flatMap { resource.idText(in: $0) }.map { id in
        own.contains { $0.hasSameCodePoints(as: id) }
      } ?? false
    }
    switch shown {
    case .array(let elements): return .array(elements.filter(isOwn))
    case .object(let object):
      return .object(
        JSONObject(
          object.members.map { member in
            guard case .array(let elements) = member.value else { return member }
            return .init(name: member.name, value: .array(elements.filter(isOwn)))
          }))
    case .null, .bool, .number, .string: return shown
    }
  }
}

extension CoverageMap.ParameterPlace {
  /// Tells what the texts that a request gives for the parameter stand for.
  fileprivate func visit(_ texts: [String], isGiven: Bool, _ meet: (Int) -> Void) {
    guard isGiven else { return }
    if let item = place.item { meet(item) }
    guard !place.values.isEmpty || !place.bounds.isEmpty || !place.element.isEmpty else { return }
    if !place.element.isEmpty {
      // Lists stand as repeated parameters or as one with commas: either way each element is a value.
      let elements = texts.flatMap { $0.split(separator: ",") }.map { value(String($0)) }
      place.visit(.array(elements), meet)
    } else {
      for text in texts { place.visit(value(text), meet) }
    }
  }

  private func value(_ text: String) -> JSON {
    guard readsNumbers, let number = JSONNumber(text) else { return .string(text) }
    return .number(number)
  }
}
