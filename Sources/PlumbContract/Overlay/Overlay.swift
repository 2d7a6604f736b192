package import PlumbJSON

/// Changes to a document that stand in a file of their own (OpenAPI Overlay 1.0.0).
///
///     {"overlay": "1.0.0", "info": {"title": "Rules", "version": "1"}, "actions": [
///       {"target": "$.components.schemas.Pet.properties.id", "update": {"readOnly": true}},
///       {"target": "$.paths['/debug']", "remove": true}]}
///
/// An update is merged into each object that the target selects: objects member by member, arrays one behind the
/// other, anything else replaced. Selected arrays get the update as another element.
package struct Overlay: Sendable {
  struct Action: Sendable {
    let target: JSONPath
    let update: JSON?
    let removes: Bool
    let pointer: JSONPointer
  }

  let actions: [Action]

  /// Reads an overlay document.
  package init(reading document: JSON) throws(OverlayError) {
    let root = JSONPointer()
    guard document.object != nil else {
      throw OverlayError(
        message: "expected an object, found \(described(document))", hint: "", pointer: root)
    }
    guard let version = document["overlay"]?.string, version.hasPrefix("1.") else {
      throw OverlayError(
        message: "the document does not say that it is an overlay of version 1",
        hint: "write \"overlay\": \"1.0.0\"", pointer: root)
    }
    guard let elements = document["actions"]?.array else {
      throw OverlayError(
        message: "the overlay has no actions",
        hint: "add \"actions\": [{\"target\": \"$.info\", \"update\": {…}}]", pointer: root)
    }
    var actions: [Action] = []
    for (index, element) in elements.enumerated() {
      actions.append(try Self.action(element, at: root.appending("actions").appending(index)))
    }
    self.actions = actions
  }

  private static func action(_ value: JSON, at pointer: JSONPointer) throws(OverlayError) -> Action
  {
    guard let text = value["target"]?.string else {
      throw OverlayError(
        message: "the action has no target", hint: "add \"target\": \"$.paths['/pets'].get\"",
        pointer: pointer)
    }
    guard let target = JSONPath(parsing: text) else {
      throw OverlayError(
        message: "'\(text)' is no path that plumb reads", hint: JSONPath.subset,
        pointer: pointer.appending("target"))
    }
    let removes = value["remove"]?.bool ?? false
    guard removes || value["update"] != nil else {
      throw OverlayError(
        message: "the action changes nothing", hint: "add \"update\" or \"remove\": true",
        pointer: pointer)
    }
    return Action(
      target: target, update: removes ? nil : value["update"], removes: removes, pointer: pointer)
  }
}
