import PlumbContract
import PlumbJSON
import PlumbJournal
import PlumbSchema

/// A place of a body that breaks its schema.
struct SchemaFinding {
  let finding: Finding
  /// Whether the place is the id of a resource, which has a check of its own.
  let isAboutID: Bool
  /// Whether null stands for an optional member: another word for its absence, even where the schema has no null.
  let isUnset: Bool
}

extension Observation {
  /// What the body breaks of the schema that is documented for it.
  ///
  /// What another case of the run has made is left to that case.
  var schemaFindings: [SchemaFinding] {
    guard !violations.isEmpty, let value = body.json else { return [] }
    let idPlaces = idPlaces
    let others = placesOfOthers
    return violations.compactMap { violation in
      let place = "response/body" + violation.instancePointer.description
      guard !others.contains(where: { (place + "/").hasPrefix($0 + "/") }) else { return nil }
      let isUnset = isUnsetMember(violation.instancePointer, of: value)
      return SchemaFinding(
        finding: Finding(
          place: place, expected: violation.expected, actual: violation.actual,
          level: isUnset ? .should : nil, promise: promise(at: violation.instancePointer)),
        isAboutID: idPlaces.contains { $0.hasSameCodePoints(as: place) }, isUnset: isUnset)
    }
  }

  /// The members of a representation whose value, or whose absence, breaks the schema.
  func brokenMembers(of representation: Representation) -> [String] {
    violations.flatMap { violation -> [String] in
      let place = "response/body" + violation.instancePointer.description
      if place.hasSameCodePoints(as: representation.place) {
        return violation.keyword == "required" ? missingMembers(of: representation) : []
      }
      guard place.hasPrefix(representation.place + "/"), let value = body.json,
        !isUnsetMember(violation.instancePointer, of: value),
        let name = JSONPointer(parsing: String(place.dropFirst(representation.place.count)))?
          .tokens.first
      else { return [] }
      return [name]
    }
  }

  /// Whether an element of a list has no id, or none of the documented form: then nothing can be looked for in it.
  var hasBrokenIDs: Bool {
    guard let resource else { return false }
    return shown.contains { representation in
      resource.idText(in: representation.object) == nil
        || brokenMembers(of: representation).contains {
          $0.hasSameCodePoints(as: resource.idMember)
        }
    }
  }

  private func missingMembers(of representation: Representation) -> [String] {
    (resource?.members ?? []).filter {
      $0.isRequired && representation.object[$0.name] == nil
    }.map(\.name)
  }

  /// Whether null stands for an optional member.
  private func isUnsetMember(_ pointer: JSONPointer, of value: JSON) -> Bool {
    guard value[pointer]?.isNull == true, let member = documentedMember(at: pointer),
      pointer.tokens.last?.hasSameCodePoints(as: member.name) == true
    else { return false }
    return !member.isRequired
  }

  /// Where the ids of the representations stand.
  private var idPlaces: [String] {
    guard let resource else { return [] }
    return shown.map { $0.place + resource.idPlace.description }
  }

  /// Where a list shows what other cases of the run have made.
  private var placesOfOthers: [String] {
    guard action == .list, let resource else { return [] }
    return shown.filter { representation in
      resource.idText(in: representation.object).map {
        world.isOfAnotherCase(resource.name, id: $0)
      } == true
    }.map(\.place)
  }
}
