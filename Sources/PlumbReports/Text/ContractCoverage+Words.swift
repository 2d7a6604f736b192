import PlumbJournal

extension ContractCoverage.Aspect {
  /// The things of this kind, in a word or two.
  var word: String {
    switch self {
    case .parameters: "parameters"
    case .members, .shownMembers: "members"
    case .values, .shownValues: "enum values"
    case .bounds: "bounds"
    case .statuses: "statuses"
    case .headers: "headers"
    }
  }

  /// The head of a column, where tried and shown stand side by side.
  var heading: String {
    switch self {
    case .shownMembers, .shownValues: word + " shown"
    default: word
    }
  }

  /// What is to be said of those that were not met.
  var missingPhrase: String {
    switch self {
    case .parameters: "parameters never given in a request"
    case .members: "members never given in a request"
    case .values: "enum values never given in a request"
    case .bounds: "sides of bounds never tried"
    case .statuses: "statuses never observed"
    case .headers: "header fields never seen in a response"
    case .shownMembers: "members never seen in a response"
    case .shownValues: "enum values never seen in a response"
    }
  }
}
