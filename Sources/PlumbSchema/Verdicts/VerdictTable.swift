import PlumbJSON
import Synchronization

/// The schemas of a graph laid out for verdicts: rows of plain numbers, found by index.
///
/// Made from the nodes, so a keyword is read in one place only. A final class of constants: a judgement borrows it and
/// copies nothing of it.
final class VerdictTable: Sendable {
  /// By the index of a schema.
  let rows: [SchemaRow]
  let choices: [ChoiceRow]
  let numbers: [NumberRow]
  let strings: [StringRow]
  let arrays: [ArrayRow]
  let objects: [ObjectRow]
  let applicators: [ApplicatorRow]

  /// The hash tables of all names, one behind the other.
  let slots: [NameTable.Slot]
  /// The names of all tables, and what objects say about each.
  let names: [String]
  let members: [MemberRow]
  let patternProperties: [PatternRow]
  /// The schemas of all lists of schemas.
  let lists: [Int32]

  let otherChoices: [[JSON]]
  let numberRules: [NumberRules]
  let patterns: [Pattern]

  init(_ graph: SchemaGraph) {
    var builder = VerdictTableBuilder(graph)
    builder.build()
    rows = builder.rows
    choices = builder.choices
    numbers = builder.numbers
    strings = builder.strings
    arrays = builder.arrays
    objects = builder.objects
    applicators = builder.applicators
    slots = builder.slots
    names = builder.names
    members = builder.members
    patternProperties = builder.patternProperties
    lists = builder.lists
    otherChoices = builder.otherChoices
    numberRules = builder.numberRules
    patterns = builder.patterns
  }
}

/// The table of a graph, made when a verdict is first asked for; threads that ask at once agree on one.
final class LazyVerdictTable: Sendable {
  private let table = AtomicLazyReference<VerdictTable>()

  func table(of graph: SchemaGraph) -> VerdictTable {
    table.load() ?? table.storeIfNil(VerdictTable(graph))
  }
}
