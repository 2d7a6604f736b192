import PlumbContract

/// Names from a closed list, and the word for one of them.
struct NameList: Sendable {
  let kind: String
  let names: [String]
  /// What is said after a name that is not in the list; nil lists all names.
  var list: String?

  /// The name itself, if it is one of the list.
  func check(_ name: String) throws(UsageError.Reason) -> String {
    if let known = names.first(where: { $0.utf8.elementsEqual(name.utf8) }) { return known }
    throw .unknownName(
      name, kind: kind, suggestion: closest(to: name, among: names),
      list: list ?? "there are: " + names.joined(separator: ", "))
  }

  /// The names of a list with commas, none empty and none twice.
  func parse(list text: String) throws(UsageError.Reason) -> [String] {
    var result: [String] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = try check(String(part))
      if result.contains(name) { throw .repeatedName(name) }
      result.append(name)
    }
    return result
  }
}
