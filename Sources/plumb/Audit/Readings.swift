import PlumbContract
import PlumbJSON

/// A place where a documentation contradicts itself or says nothing, as the contract records it (`x-plumb.readings`).
struct Reading: Sendable {
  /// Why the contract says what it says at a place, by its own note there.
  struct Decision: Sendable {
    var pointer: JSONPointer
    /// Nil where the place has no note of its own.
    var because: String?
  }

  let id: String
  let kind: String
  let places: [String]
  let issue: String
  let meanings: [String]
  let taken: String
  let costs: String
  /// The places of the contract that follow the reading.
  let decisions: [Decision]

  /// How near to a place of the contract the reading decides something, by the length of the pointer there; nil where
  /// the place lies in none of its decisions.
  func nearness(to place: DocumentPlace) -> Int? {
    guard place.document.isEmpty else { return nil }
    return decisions.filter { $0.pointer.isPrefix(of: place.pointer) }
      .map(\.pointer.tokens.count).max()
  }

  /// The id as words.
  var title: String {
    let words = id.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

/// Every reading of a contract, in its order.
struct Readings: Sendable {
  let all: [Reading]

  init(in document: JSON) {
    all = (document["x-plumb"]?["readings"]?.array ?? []).map { record in
      let pointers = Self.texts(record["pointers"]).compactMap { JSONPointer(parsing: $0) }
      return Reading(
        id: record["id"]?.string ?? "", kind: record["kind"]?.string ?? "",
        places: Self.texts(record["where"]), issue: record["issue"]?.string ?? "",
        meanings: Self.texts(record["couldMean"]), taken: record["taken"]?.string ?? "",
        costs: record["costs"]?.string ?? "",
        decisions: pointers.map { pointer in
          let note = document[pointer]?["x-plumb"]?["because"]?.string
          return Reading.Decision(pointer: pointer, because: note)
        })
    }
  }

  func of(kind: String) -> [Reading] { all.filter { $0.kind == kind } }

  private static func texts(_ value: JSON?) -> [String] {
    (value?.array ?? []).compactMap(\.string)
  }
}
