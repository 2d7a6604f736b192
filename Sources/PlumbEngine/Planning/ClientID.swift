import PlumbContract
import PlumbGeneration
import PlumbJSON
import PlumbJournal
import PlumbSchema

/// The id in a body that a client has to choose: one that nothing else has, lest a creation replaces what is another's.
enum ClientID {
  /// Stands for the id while a body is planned, when it is not known yet which resource it is for.
  static let placeholder = "${.id}"
}

extension Planner {
  /// An id for the resource with this stamp; the same stamp gives the same id.
  ///
  /// Numbers have ten digits, so that they are none of the first that a server counts and still fit into 32 bits.
  func clientID(for schema: SchemaID, stamp: String) -> JSON {
    var choices = ChoiceSource(seed: seed, stream: "id \(stamp)")
    let digits = (0..<32).map { _ in String(choices.below(16), radix: 16) }.joined()
    let number = JSON(Int(1_000_000_000 + choices.below(1_000_000_000)))
    let candidates: [JSON] = [
      .string("plumb-" + stamp), .string(Self.uuid(digits)), number,
      .string(number.text(.compact)), .string(stamp), .string("p" + digits),
    ]
    let valid = candidates.first {
      contract.schemas.isValid($0, against: schema, direction: .request)
    }
    return valid ?? (try? values.value(for: schema, from: &choices)) ?? number
  }

  /// Version 4 of RFC 9562 §5.4.
  private static func uuid(_ digits: String) -> String {
    var text = Array(digits.utf8)
    text[12] = UInt8(ascii: "4")
    text[16] = UInt8(ascii: "8")
    for place in [20, 16, 12, 8] { text.insert(UInt8(ascii: "-"), at: place) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The step with the id of what it creates or changes where the body leaves room for it.
  func filled(_ step: Step, stamp: (Variable) -> String) -> Step {
    guard let object = step.request.body.document?.object,
      object.members.contains(where: { $0.value == .string(ClientID.placeholder) }),
      let operation = contract.operations.first(where: { $0.key == step.operation }),
      let member = operation.body?.document?.members.first(where: \.isOwnID)
    else { return step }
    let id: JSON =
      if let subject = step.subject, step.creates == nil {
        .string(Slot(subject).placeholder)
      } else {
        clientID(
          for: member.schema, stamp: stamp(step.creates ?? Variable(resource: step.name)))
      }
    var step = step
    step.request.body.document = .object(
      JSONObject(
        object.members.map {
          $0.value == .string(ClientID.placeholder)
            ? JSONObject.Member(name: $0.name, value: id) : $0
        }))
    return step
  }
}
