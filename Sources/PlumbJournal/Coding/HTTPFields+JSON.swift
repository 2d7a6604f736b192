import PlumbHTTP
import PlumbJSON

extension HTTPFields {
  /// Pairs of name and value in the order of the wire: `[["Accept","application/json"]]`.
  var json: JSON {
    .array(lines.map { .array([.string($0.name), .string($0.value)]) })
  }

  init(_ members: Members, _ name: String) throws(JournalError) {
    self.init(
      try members.list(name) { (json, path) throws(JournalError) in
        guard let pair = json.array, pair.count == 2, let name = pair[0].string,
          let value = pair[1].string
        else { throw Members.wrongType(path, "a pair of name and value", json) }
        return Field(name: name, value: value)
      })
  }
}
