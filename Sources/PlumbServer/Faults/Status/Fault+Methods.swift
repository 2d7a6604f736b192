import PlumbContract
import PlumbHTTP
import PlumbJSON

/// Methods that are answered as they should not be.
extension Fault {
  static let methods: [Fault] = [
    Fault(
      "allow-missing", .status, breaks: "method-refusal-names-the-allowed",
      "A method that is not allowed is refused without a word on those that are."
    ) { contract in
      .replyingToOtherMethods(at: contract.operations(.read).first) {
        $0.response.fields["Allow"] = nil
      }
    },
    Fault(
      "allow-lies", .status, breaks: "method-refusal-names-the-allowed",
      "Allow leaves out a method that is documented."
    ) { contract in
      let operation = contract.operations(.read, turn: 1).first
      let other = contract.operations.last {
        $0.path.description == operation?.path.description && $0.method != "GET"
      }
      return .replyingToOtherMethods(at: other == nil ? nil : operation) { reply in
        reply.response.fields["Allow"] = reply.response.fields["Allow"]?
          .split(separator: ", ").filter { $0 != other?.method ?? "" }.joined(separator: ", ")
      }
    },
    Fault(
      "patch-ignored", .status, breaks: "undocumented-method-is-refused",
      "PATCH, which is not documented, is answered 200 and does nothing."
    ) { .tolerating("PATCH", at: $0.operations(.read, turn: 2).first, in: $0) },
    Fault(
      "post-to-item", .status, breaks: "undocumented-method-is-refused",
      "POST to an item, which is not documented, is answered 200 and does nothing."
    ) { .tolerating("POST", at: $0.operations(.read, turn: 3).first, in: $0) },
    Fault(
      "head-has-other-type", .status, breaks: "head-agrees-with-get",
      "HEAD announces another media type than GET."
    ) { contract in
      .replying(at: contract.operations(.list).first) { reply in
        if reply.request.method == "HEAD" { reply.response.fields["Content-Type"] = "text/html" }
      }
    },
    Fault(
      "head-has-no-content", .status, breaks: "head-agrees-with-get",
      "HEAD is answered 204 where GET is answered 200."
    ) { contract in
      .replying(at: contract.operations(.read, turn: 1).first) { reply in
        if reply.request.method == "HEAD" { reply.response = HTTPResponse(status: 204) }
      }
    },
    Fault(
      "known-sent-again", .status, breaks: "conditional-requests-hold",
      "An item is shown with an entity tag, and sent again to whom has it."
    ) { contract in
      let tags = EntityTags()
      return .replying(at: contract.operations(.read).first) { reply in
        if reply.showsItem { _ = tags.tag(&reply) }
      }
    },
    Fault(
      "stale-update-done", .status, breaks: "conditional-requests-hold",
      "An update is done that asks for another state than the item has."
    ) { contract in
      guard let update = contract.operations(.update, turn: 1).first,
        let read = contract.resource(of: update).flatMap({ contract.operation(.read, of: $0) })
      else { return nil }
      return Planting(update) { behaviour in
        let tags = EntityTags()
        behaviour.replies.append { reply in
          guard reply.operation?.key == read.key, reply.showsItem else { return }
          reply.omit(unless: tags.tag(&reply))
        }
      }
    },
    Fault(
      "tag-stands-still", .status, breaks: "conditional-requests-hold",
      "An item has the same entity tag after an update."
    ) { contract in
      guard let update = contract.operations(.update, turn: 2).first,
        let read = contract.resource(of: update).flatMap({ contract.operation(.read, of: $0) })
      else { return nil }
      return .replying(at: read) { reply in
        guard reply.showsItem else { return }
        let tag = "\"\(reply.request.target.utf8.count)\""
        reply.response.fields["ETag"] = tag
        reply.omit(unless: tag)
      }
    },
    Fault(
      "fresh-update-refused", .status, breaks: "conditional-requests-hold",
      "An update on condition of the tag that an item has is refused with 412."
    ) { contract in
      guard let update = contract.operations(.update, turn: 3).first,
        let read = contract.resource(of: update).flatMap({ contract.operation(.read, of: $0) })
      else { return nil }
      return Planting(update) { behaviour in
        let tags = EntityTags()
        behaviour.defers.append { request in
          request.method == update.method && request.fields["If-Match"] != nil
            ? HTTPResponse(status: 412) : nil
        }
        behaviour.replies.append { reply in
          guard reply.operation?.key == read.key, reply.showsItem else { return }
          reply.omit(unless: tags.tag(&reply))
        }
      }
    },
    Fault(
      "challenge-missing", .status, breaks: "unauthorized-names-its-scheme",
      "A request without a credential is refused without naming the scheme that is wanted."
    ) { contract in
      .replying(at: contract.operations(.list, turn: 2).first, to: 401..<402) { reply in
        if reply.request.fields["Authorization"] == nil {
          reply.response.fields["WWW-Authenticate"] = nil
        }
      }
    },
    Fault(
      "challenge-missing-for-wrong", .status, breaks: "unauthorized-names-its-scheme",
      "A wrong credential is refused without naming the scheme that is wanted."
    ) { contract in
      .replying(at: contract.operations(.create, turn: 3).first, to: 401..<402) { reply in
        if reply.request.fields["Authorization"] != nil {
          reply.response.fields["WWW-Authenticate"] = nil
        }
      }
    },
  ]
}

extension Fault.Planting {
  /// A method that the path does not document is answered 200.
  fileprivate static func tolerating(
    _ method: String, at operation: Operation?, in contract: Contract
  ) -> Fault.Planting? {
    guard let operation,
      !contract.operations.contains(where: {
        $0.method == method && $0.path.description == operation.path.description
      })
    else { return nil }
    return replyingToOtherMethods(at: operation) { reply in
      if reply.request.method == method { reply.response = HTTPResponse(status: 200) }
    }
  }
}
