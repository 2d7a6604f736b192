import PlumbJSON

extension RunInfo {
  func write(to object: inout JSONObject) {
    object.append("version", .string(version))
    object.append("seed", .number(JSONNumber(unchecked: String(seed))))
    object.append("target", .string(target))
    object.append("contract", .string(contract))
    object.append("contractSource", .string(contractSource))
    object.append("started", .string(started))
    object.append("readOnly", .bool(isReadOnly))
    object.append("level", .string(level.rawValue))
    if let faults {
      object.append("faults", .array(faults.map { .string($0) }))
    }
    if let manners {
      object.append("manners", .array(manners.map { .string($0) }))
    }
    object.append("phases", .array(phases.map { .string($0) }))
    object.append("operations", .array(operations.map { .string($0) }))
  }

  init(_ members: Members) throws(JournalError) {
    let seed = try members.number("seed")
    guard let value = UInt64(seed.text) else {
      throw JournalError(
        .wrongType(
          member: members.place("seed"), expected: "an integer of 64 bits without sign",
          actual: seed.text))
    }
    self.init(
      version: try members.text("version"), seed: value, target: try members.text("target"),
      contract: try members.text("contract"), contractSource: try members.text("contractSource"),
      started: try members.text("started"), phases: try members.texts("phases"),
      operations: try members.texts("operations"), isReadOnly: try members.bool("readOnly"),
      level: members.has("level") ? try members.word("level") : .must,
      faults: members.has("faults") ? try members.texts("faults") : nil,
      manners: members.has("manners") ? try members.texts("manners") : nil)
  }
}
