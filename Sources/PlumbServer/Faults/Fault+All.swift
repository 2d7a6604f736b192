extension Fault.Family {
  /// The faults of the family, kind by kind.
  var faults: [Fault] {
    switch self {
    case .status: Fault.crashes + Fault.statuses + Fault.methods + Fault.messages
    case .shape: Fault.mediaTypes + Fault.syntax + Fault.schemas + Fault.disclosures
    case .input: Fault.bounds + Fault.forms + Fault.refusals + Fault.values + Fault.halves
    case .credentials: Fault.credentials
    case .life:
      Fault.births + Fault.lists + Fault.pages + Fault.updates + Fault.patches + Fault.times
        + Fault.deaths + Fault.nesting + Fault.races
    case .references: Fault.references + Fault.expansions
    }
  }
}
