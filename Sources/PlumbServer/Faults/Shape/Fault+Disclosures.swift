import PlumbContract
import PlumbHTTP
import PlumbJSON

/// What responses should not tell.
extension Fault {
  static let disclosures: [Fault] = [
    Fault(
      "undocumented-member", .shape, breaks: "body-has-only-documented-members",
      "Reading an item shows a member of the table that is not documented."
    ) { contract in
      .showing(at: contract.operations(.read, turn: 2).first) { $0["_rowVersion"] = 1 }
    },
    Fault(
      "stack-trace", .shape, breaks: "error-reveals-nothing",
      "An invalid create is refused with a stack trace."
    ) {
      .revealing("   at System.Collections.Generic.Dictionary.get_Item(TKey key)", .create, in: $0)
    },
    Fault(
      "database-error", .shape, breaks: "error-reveals-nothing",
      "An invalid update is refused with a statement of the database."
    ) {
      .revealing("no such column in SELECT * FROM items WHERE id = $1", .update, turn: 1, in: $0)
    },
    Fault(
      "file-path", .shape, breaks: "error-reveals-nothing",
      "What is not there is answered with a path of the server's disk."
    ) { .revealing("/var/www/api/routes/items.js: not found", .read, turn: 3, in: $0) },
    Fault(
      "credential-echoed", .shape, breaks: "credential-is-not-echoed",
      "What is not there is answered with the credential of the request."
    ) { contract in
      .replying(at: contract.operations(.read, turn: 1).first, to: 404..<405) { reply in
        reply.addToError("request", reply.request.fields["Authorization"] ?? "")
      }
    },
  ]
}

extension Fault.Planting {
  /// Refusals of an operation say more than is good.
  fileprivate static func revealing(
    _ text: String, _ action: Operation.Role.Action, turn: Int = 0, in contract: Contract
  ) -> Fault.Planting? {
    replying(at: contract.operations(action, turn: turn).first, to: 400..<500) {
      $0.addToError("debug", text)
    }
  }
}

extension Behaviour.Reply {
  fileprivate mutating func addToError(_ name: String, _ text: String) {
    guard var object = (try? JSON.parse(response.body))?.object else { return }
    object[name] = .string(text)
    response.body = JSON.object(object).bytes()
  }
}
