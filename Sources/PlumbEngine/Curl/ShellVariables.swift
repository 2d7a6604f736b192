import PlumbChecks
import PlumbJournal

/// The variables of a script that hold the ids of what it has created.
struct ShellVariables {
  private var defined: [Variable] = []
  /// Lines in front of the script: which ids it could not find out.
  private(set) var remarks: [String] = []

  mutating func define(_ variable: Variable) {
    if !defined.contains(variable) { defined.append(variable) }
  }

  mutating func remark(on resource: TrackedResource) {
    remarks.append(
      "# put the id of the new \(resource.variable) in the place of \(Self.line(resource.id))")
  }

  func isDefined(_ slot: Slot) -> Bool {
    slot.content == .id && defined.contains(slot.variable)
  }

  /// The name of the variable for a resource: letters, digits and `_`, never one that the shell has already.
  func name(_ variable: Variable) -> String {
    let plain = "\(variable)".utf8.map { byte -> Character in
      // A letter of either case, or a digit.
      let isPlain = (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      return isPlain ? Character(Unicode.Scalar(byte)) : "_"
    }
    return "id_" + String(plain)
  }

  /// The first placeholder of a known id in the text of a body, in which it stands as `written`.
  func first(
    in text: Substring, of world: World, as written: (_ placeholder: String) -> String
  ) -> (range: Range<Substring.Index>, name: String, isNumber: Bool)? {
    defined.compactMap { variable in
      text.firstRange(of: written(Slot(variable).placeholder)).map { range in
        (range, name(variable), world[variable]?.hasNumericID == true)
      }
    }.min { $0.0.lowerBound < $1.0.lowerBound }
  }

  private static func line(_ id: String) -> String {
    String(id.unicodeScalars.prefix(80).map { $0.isASCII && $0.value > 0x20 ? Character($0) : "?" })
  }
}
