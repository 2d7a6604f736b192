import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbSchema

/// Reads the parameters of a request that stand outside its path and body.
struct ParameterIntake: Sendable {
  let schemas: SchemaGraph
  let behaviour: Behaviour
  /// Header parameters of these names say nothing (OpenAPI 3.1.1 §4.8.12.2.1).
  private static let reservedHeaders = ["Accept", "Content-Type", "Authorization"]

  /// Checks every documented parameter; names that are not documented are ignored.
  func check(_ call: Call) throws(Refusal) {
    var violations: [InputViolation] = []
    for parameter in call.operation.operation.parameters {
      switch parameter.place {
      case .query:
        let texts = call.target.query.filter { $0.name.hasSameCodePoints(as: parameter.name) }
        violations += self.violations(of: texts.map(\.value), parameter, in: .query)
      case .header:
        guard !Self.reservedHeaders.contains(where: { $0.isSameFieldName(as: parameter.name) })
        else { continue }
        let texts = call.request.fields.values(of: parameter.name)
        violations += self.violations(of: texts, parameter, in: .header)
      case .path, .cookie: continue
      }
    }
    let input = Behaviour.Input(operation: call.operation.operation, body: .null)
    violations.removeAll { violation in
      behaviour.overlooks.contains { $0(violation, input) }
    }
    if !violations.isEmpty { throw Refusal(violations: violations) }
  }

  /// The members that the query asks to be added.
  func expansions(_ call: Call) -> [String] {
    call.operation.operation.parameters.filter { $0.place == .query && !$0.expands.isEmpty }
      .flatMap { parameter in
        call.target.query.filter { $0.name.hasSameCodePoints(as: parameter.name) }.flatMap { item in
          parameter.expands.filter { expansion in
            item.value.split(separator: ",").contains {
              String($0).hasSameCodePoints(as: expansion.value)
            }
          }.map(\.member)
        }
      }
  }

  private func violations(
    of texts: [String], _ parameter: Parameter, in part: InputViolation.Part
  ) -> [InputViolation] {
    let place = JSONPointer([parameter.name])
    guard !texts.isEmpty else {
      guard parameter.isRequired else { return [] }
      return [
        InputViolation(
          part, at: place, rule: "required", expected: "a value", actual: "no such parameter")
      ]
    }
    guard let schema = parameter.schema else { return [] }
    return values(of: texts, schema).flatMap { value in
      schemas.violations(of: value, against: schema).map {
        InputViolation($0, in: part, below: place)
      }
    }
  }

  /// What the texts mean: an array takes all of them (or the parts of one), anything else each of them.
  private func values(of texts: [String], _ schema: SchemaID) -> [JSON] {
    let node = schemas[schemas.target(of: schema)]
    guard let types = node.types, types.contains(.array), !types.contains(.string) else {
      return texts.map { scalar($0, node.types ?? .all) }
    }
    let itemTypes = node.items.flatMap { schemas[schemas.target(of: $0)].types } ?? .all
    let parts = texts.count == 1 ? texts[0].split(separator: ",").map(String.init) : texts
    return [.array(parts.map { scalar($0, itemTypes) })]
  }

  /// The value that a text stands for where the schema wants a number, a boolean or null.
  private func scalar(_ text: String, _ types: TypeSet) -> JSON {
    guard !types.contains(.string), let value = try? JSON.parse(text) else { return .string(text) }
    return types.contains(typeOf: value) || value.number != nil ? value : .string(text)
  }
}
