import PlumbContract
import PlumbHTTP
import PlumbJSON

/// Faults in what the server shows and answers, in the words in which the lists of faults speak.
extension Fault.Planting {
  /// The representations that one operation shows are changed, each for itself.
  static func showing(
    at operation: Operation?, _ member: String? = nil,
    _ edit: @escaping @Sendable (inout JSONObject) -> Void
  ) -> Fault.Planting? {
    guard let operation else { return nil }
    return Fault.Planting(operation, member) { behaviour in
      behaviour.shows.append { showing in
        if showing.operation.key == operation.key { edit(&showing.object) }
      }
    }
  }

  /// The value that one operation shows for a member is another one; nil leaves it out.
  static func showing(
    at site: FaultSite?, _ change: @escaping @Sendable (JSON) -> JSON?
  ) -> Fault.Planting? {
    guard let site else { return nil }
    return showing(at: site.operation, site.name) { object in
      guard let value = object[site.name] else { return }
      object[site.name] = change(value)
    }
  }

  /// The representations of a list are changed, as a whole.
  static func listing(
    at operation: Operation?, _ member: String? = nil,
    _ edit: @escaping @Sendable (inout [JSON]) -> Void
  ) -> Fault.Planting? {
    guard let operation else { return nil }
    return Fault.Planting(operation, member) { behaviour in
      behaviour.lists.append { items, asked in
        if asked.key == operation.key { edit(&items) }
      }
    }
  }

  /// Responses of one operation are changed, successes only unless others are asked for.
  static func replying(
    at operation: Operation?, to statuses: Range<Int> = 200..<300,
    _ edit: @escaping @Sendable (inout Behaviour.Reply) -> Void
  ) -> Fault.Planting? {
    guard let operation else { return nil }
    return Fault.Planting(operation) { behaviour in
      behaviour.replies.append { reply in
        guard reply.operation?.key == operation.key, statuses.contains(reply.response.status)
        else { return }
        edit(&reply)
      }
    }
  }

  /// Responses on the path of an operation to methods that it does not document are changed.
  static func replyingToOtherMethods(
    at operation: Operation?, _ edit: @escaping @Sendable (inout Behaviour.Reply) -> Void
  ) -> Fault.Planting? {
    guard let operation else { return nil }
    return Fault.Planting(operation) { behaviour in
      behaviour.replies.append { reply in
        guard reply.operation == nil, reply.path == operation.path.description else { return }
        edit(&reply)
      }
    }
  }

  /// Bytes go out in the place of a response of one operation.
  static func wiring(
    at operation: Operation?, _ bytes: @escaping @Sendable (Behaviour.Reply) -> HTTPServerReply?
  ) -> Fault.Planting? {
    guard let operation else { return nil }
    return Fault.Planting(operation) { behaviour in
      behaviour.wires.append { reply in
        reply.operation?.key == operation.key ? bytes(reply) : nil
      }
    }
  }

  /// When one operation is done, something else becomes of the store.
  static func settling(
    at operation: Operation?, _ member: String? = nil,
    _ edit: @escaping @Sendable (inout State, Behaviour.Deed) -> Void
  ) -> Fault.Planting? {
    guard let operation else { return nil }
    return Fault.Planting(operation, member) { behaviour in
      behaviour.settles.append { state, deed in
        if deed.operation.key == operation.key { edit(&state, deed) }
      }
    }
  }
}
