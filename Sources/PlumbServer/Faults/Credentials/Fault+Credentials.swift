import PlumbContract
import PlumbHTTP

/// Doors that open to whom they should not.
extension Fault {
  static let credentials: [Fault] = [
    Fault(
      "list-open-to-all", .credentials, breaks: "credential-is-required",
      "A list is shown without a credential."
    ) { .admitting(at: $0.operations(.list, turn: 3).first) { $0.given == nil } },
    Fault(
      "item-open-to-all", .credentials, breaks: "credential-is-required",
      "An item is shown without a credential."
    ) { .admitting(at: $0.operations(.read).first) { $0.given == nil } },
    Fault(
      "delete-open-to-all", .credentials, breaks: "credential-is-required",
      "An item is deleted without a credential."
    ) { .admitting(at: $0.operations(.delete, turn: 1).first) { $0.given == nil } },
    Fault(
      "empty-credential-accepted", .credentials, breaks: "credential-is-required",
      "An update is done with a scheme and no token."
    ) { contract in
      .admitting(at: contract.operations(.update, turn: 2).first) { knock in
        knock.given.map { $0.drop { $0 != " " }.allSatisfy { $0 == " " } } == true
      }
    },
    Fault(
      "any-credential-accepted", .credentials, breaks: "wrong-credential-is-refused",
      "A create is done with any token of the right scheme."
    ) { contract in
      .admitting(at: contract.operations(.create).first) { knock in
        knock.given.map { $0.hasPrefix("Bearer ") && $0.utf8.count > 10 } == true
      }
    },
    Fault(
      "beginning-of-credential-accepted", .credentials, breaks: "wrong-credential-is-refused",
      "An item is shown to whom knows the token but for its last character."
    ) { contract in
      .admitting(at: contract.operations(.read, turn: 2).first) { knock in
        guard let given = knock.presented, given.utf8.count > 4 else { return false }
        return knock.token.utf8.starts(with: given.utf8)
      }
    },
    Fault(
      "credential-compared-by-length", .credentials, breaks: "wrong-credential-is-refused",
      "A list is shown to whom knows the length and the first half of the token."
    ) { contract in
      .admitting(at: contract.operations(.list, turn: 1).first) { knock in
        guard let given = knock.presented, given.utf8.count == knock.token.utf8.count else {
          return false
        }
        let half = given.utf8.count / 2
        return given.utf8.prefix(half).elementsEqual(knock.token.utf8.prefix(half))
      }
    },
    Fault(
      "scheme-ignored", .credentials, breaks: "credential-is-required",
      "A delete is done with the right token under another scheme."
    ) { contract in
      .admitting(at: contract.operations(.delete, turn: 3).first) { $0.presented == $0.token }
    },
  ]
}

extension Behaviour.Knock {
  /// What follows the scheme.
  fileprivate var presented: String? {
    guard let given, let space = given.firstIndex(of: " ") else { return nil }
    return String(given[given.index(after: space)...])
  }
}
