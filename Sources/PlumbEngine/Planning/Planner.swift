import PlumbContract
import PlumbGeneration
import PlumbJSON
import PlumbJournal
import PlumbSchema

/// What phases plan with: the contract, the seed, and how to make requests of both.
///
/// Plans are pure: the same contract and seed give the same cases on any machine, in any order. Only the fuzz phase
/// looks at answers, in rounds: the same answers give the same cases.
struct Planner: Sendable {
  let contract: Contract
  let seed: UInt64
  /// How many random cases an operation gets at most; nil for the phase's own number.
  let maxCases: Int?
  let fuzzing: FuzzSettings
  /// Of how many members every combination of a few values is tried.
  let strength: Int
  /// How many clients act at the same time.
  let clients: Int
  let values: ValueGenerator
  /// What random cases have found out.
  let memory = FuzzMemory()
  let writings = FormWritings()
  let spares: SpareResources
  private let alternatives: Alternatives

  init(
    contract: Contract, seed: UInt64, maxCases: Int?, fuzzing: FuzzSettings = FuzzSettings(),
    strength: Int = 2, clients: Int = 4
  ) {
    self.contract = contract
    self.seed = seed
    self.maxCases = maxCases
    self.fuzzing = fuzzing
    self.strength = strength
    self.clients = clients
    values = ValueGenerator(contract.schemas, direction: .request)
    alternatives = Alternatives(values)
    spares = SpareResources(in: contract)
  }

  /// The plainest value that meets a schema; null where there is none at all.
  func simplest(for schema: SchemaID) -> JSON {
    let simplest = (try? values.simplest(for: schema)) ?? .null
    return simplest.string?.isEmpty == true
      ? alternatives.telling(for: schema) ?? simplest : simplest
  }

  /// A plain value that differs from the simplest one, where the schema has a second one.
  func otherValue(for schema: SchemaID) -> JSON {
    alternatives.value(for: schema)
  }

  /// Two different elements for an array of a schema; nil where it takes no two.
  func differentElements(of schema: SchemaID) -> [JSON]? {
    let node = contract.schemas[contract.schemas.target(of: schema)]
    guard let items = node.items else { return nil }
    let elements = [simplest(for: items), otherValue(for: items)]
    let isValid = contract.schemas.isValid(.array(elements), against: schema)
    return elements[0] != elements[1] && isValid ? elements : nil
  }

  /// A short text made from a name and the seed, for values that should be a resource's own.
  func stamp(of name: String) -> String {
    var choices = ChoiceSource(seed: seed, stream: name)
    let digits = String(choices.below(1 << 32), radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// The resources that can be created, in the order of the contract.
  var creatable: [Resource] {
    contract.resources.filter { $0.operations[.create] != nil }
  }

  /// The resource an operation acts on, where it can be created first.
  func subject(of operation: Operation) -> Resource? {
    guard let role = operation.role, ![.create, .list].contains(role.action),
      let resource = contract.resource(role.resource), resource.operations[.create] != nil
    else { return nil }
    return resource
  }
}
