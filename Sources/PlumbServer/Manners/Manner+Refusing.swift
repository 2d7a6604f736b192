import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbSchema

/// How requests are refused, and which are.
extension Manner {
  static let refusing: [Manner] = [
    Manner(
      "invalid-is-422", "An invalid body is refused with 422.",
      because: "RFC 9110 §15.5.21: the content is understood, and cannot be processed.",
      where: { behaviour, contract in
        guard contract.operations.allow(422, where: { $0.body != nil }) else { return false }
        behaviour.answer(422, insteadOf: [400]) { $0.body != nil }
        return true
      }),
    Manner(
      "invalid-is-400",
      "An invalid body is refused with 400 in every case, of another type as well.",
      because: "RFC 9110 §15.5.1: 400 is the word for any fault of the client.",
      where: { behaviour, contract in
        guard contract.operations.allow(400, where: { $0.body != nil }) else { return false }
        behaviour.answer(400, insteadOf: [409, 415, 422]) { $0.body != nil }
        return true
      }),
    Manner(
      "deleted-is-410", "What is not there is answered 410.",
      because: "RFC 9110 §15.5.11: a server that knows that it was there may say that it is gone.",
      where: { behaviour, contract in
        guard contract.operations.allow(410, where: { $0.role?.action == .read }) else {
          return false
        }
        behaviour.answer(410, insteadOf: [404]) { $0.role != nil }
        return true
      }),
    Manner(
      "wrong-credential-is-403", "A credential that is not the right one is refused with 403.",
      because: "RFC 9110 §15.5.4: the server understood the request and refuses it.",
      where: { behaviour, contract in
        let allow403 = contract.operations.filter(\.requiresCredential)
        guard !allow403.isEmpty, allow403.allSatisfy({ $0.response(for: 403) != nil }) else {
          return false
        }
        behaviour.replies.append { reply in
          if reply.response.status == 401, reply.request.fields["Authorization"] != nil {
            reply.response.status = 403
            reply.response.fields["WWW-Authenticate"] = nil
          }
        }
        return true
      }),
    Manner(
      "unknown-members-refused", "A member that is not documented is refused.",
      because: "A strict reading of requests and a tolerant one both keep the contract.",
      edit: { behaviour in
        behaviour.objects.append { input in
          let members = input.operation.body?.document?.members ?? []
          let unknown = input.body.object?.names.first { name in
            !members.contains { $0.name.hasSameCodePoints(as: name) }
          }
          return unknown.map {
            InputViolation(
              at: JSONPointer([$0]), rule: "additionalProperties", expected: "a documented member",
              actual: "another one")
          }
        }
      }),
    Manner(
      "empty-text-refused", "An empty text for a member that may be left out is refused.",
      because: "An empty text may mean that nothing is given, and then should not be given.",
      edit: { behaviour in
        behaviour.objects.append { input in
          let members = input.operation.body?.document?.members ?? []
          let empty = members.first { member in
            !member.isRequired && input.body[member.name]?.string?.isEmpty == true
          }
          return empty.map {
            InputViolation(
              at: JSONPointer([$0.name]), rule: "minLength", expected: "a text or nothing",
              actual: "an empty text")
          }
        }
      }),
    Manner(
      "null-refused", "Null for a member that may be left out is refused.",
      because: "The schema of the request does not have null.",
      where: { behaviour, contract in
        behaviour.receives.append { request, operation in
          let members = operation.body?.document?.members ?? []
          guard var object = (try? JSON.parse(request.body))?.object else { return }
          for member in members
          where object[member.name]?.isNull == true && !member.isRequired
            && !contract.schemas.isValid(.null, against: member.schema)
          {
            // The server takes null for absence: it has to meet a value of another wrong type.
            object[member.name] = [[]]
            request.body = JSON.object(object).bytes()
          }
        }
        return true
      }),
    Manner(
      "unknown-query-refused", "A query parameter that is not documented is refused.",
      because: "Silence: the documentation does not say what becomes of it.",
      where: { behaviour, contract in
        guard contract.operations.allSatisfy({ $0.response(for: 400) != nil || !$0.isSafe }) else {
          return false
        }
        behaviour.replies.append { reply in
          guard let operation = reply.operation, (200..<300).contains(reply.response.status),
            let target = try? HTTPTarget(parsing: reply.request.target)
          else { return }
          // What stands in the links of the server itself it takes.
          if operation.list?.paging.map({ $0.parameter == nil }) == true { return }
          let known = operation.parameters(in: .query).map(\.name)
          if target.query.contains(where: { !known.contains($0.name) }) {
            reply.response = HTTPResponse(status: 400)
          }
        }
        return true
      }),
    Manner(
      "any-type-as-json", "A body is read as JSON, whatever type it is announced as.",
      because: "RFC 9110 §8.3: a recipient may look at the content itself.",
      draws: ["wrong-media-type-is-refused"],
      edit: { behaviour in
        behaviour.receives.append { request, operation in
          let isDocumented = operation.body?.media(of: request.fields["Content-Type"]) != nil
          if !isDocumented, let name = operation.body?.document?.name {
            request.fields["Content-Type"] = name
          }
        }
      }),
    Manner(
      "errors-without-body", "A refusal has no body.",
      because: "No body of errors is documented to be there.",
      where: { behaviour, contract in
        let isPromised = contract.operations.flatMap(\.responses).contains { response in
          !response.status.isSuccess && !response.content.isEmpty
        }
        guard !isPromised else { return false }
        behaviour.replies.append { reply in
          guard reply.response.status >= 400 else { return }
          reply.response.body = []
          reply.response.fields["Content-Type"] = nil
        }
        return true
      }),
    Manner(
      "errors-as-text", "A refusal is a sentence of plain text.",
      because: "No form of errors is documented.",
      where: { behaviour, contract in
        let isPromised = contract.operations.flatMap(\.responses).contains { response in
          !response.status.isSuccess && !response.content.isEmpty
        }
        guard !isPromised else { return false }
        behaviour.replies.append { reply in
          guard reply.response.status >= 400 else { return }
          reply.response.body = Array("This cannot be done.".utf8)
          reply.response.fields["Content-Type"] = "text/plain; charset=utf-8"
        }
        return true
      }),
    Manner(
      "head-refused", "HEAD is refused with 405.",
      because: "HEAD is not documented, and Allow says so.",
      where: { behaviour, contract in
        let methods = Dictionary(
          grouping: contract.operations, by: { $0.path.description }
        ).mapValues { $0.map(\.method).joined(separator: ", ") }
        behaviour.replies.append { reply in
          guard reply.request.method == "HEAD", let path = reply.path, let allow = methods[path]
          else { return }
          reply.response = HTTPResponse(status: 405, fields: ["Allow": allow])
        }
        return true
      }),
    Manner(
      "unknown-method-is-501", "A method that the server does not know is answered 501.",
      because: "RFC 9110 §15.6.2 and §9.1: 501 is the answer to a method that is not recognised.",
      edit: { behaviour in
        behaviour.replies.append { reply in
          if reply.request.method == "PLUMB", reply.response.status == 405 {
            reply.response = HTTPResponse(status: 501)
          }
        }
      }),
  ]
}

extension [Operation] {
  /// Whether each of those meant documents a status, by itself or in a range.
  fileprivate func allow(_ status: Int, where isMeant: (Operation) -> Bool) -> Bool {
    filter(isMeant).allSatisfy { $0.response(for: status) != nil }
  }
}

extension Behaviour {
  /// Answers operations of a kind with another status where it would be one of these.
  fileprivate mutating func answer(
    _ status: Int, insteadOf others: Set<Int>,
    where isMeant: @escaping @Sendable (Operation) -> Bool
  ) {
    replies.append { reply in
      if others.contains(reply.response.status), reply.operation.map(isMeant) == true {
        reply.response.status = status
      }
    }
  }
}
