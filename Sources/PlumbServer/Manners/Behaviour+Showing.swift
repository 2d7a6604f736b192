import PlumbContract
import PlumbJSON

extension Behaviour {
  /// Changes every value that is shown of a documented member, inside expansions as well; nil leaves it out.
  mutating func showing(_ change: @escaping @Sendable (Member, JSON) -> JSON?) {
    shows.append { (showing: inout Showing) in
      showing.object = Self.changed(showing.object, by: change, among: showing.members)
    }
  }

  private static func changed(
    _ object: JSONObject, by change: (Member, JSON) -> JSON?, among members: [Member]
  ) -> JSONObject {
    JSONObject(
      object.members.compactMap { entry in
        guard let member = members.named(entry.name) else { return entry }
        let inner = entry.value.object.map { changed($0, by: change, among: member.members) }
        return change(member, inner.map(JSON.object) ?? entry.value).map {
          JSONObject.Member(name: entry.name, value: $0)
        }
      })
  }
}
