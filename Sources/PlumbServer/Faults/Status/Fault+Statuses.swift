import PlumbContract
import PlumbHTTP
import PlumbJSON

/// Statuses that are not what they should be, though the work is done.
extension Fault {
  static let statuses: [Fault] = [
    Fault(
      "undeclared-success", .status, breaks: "status-is-documented",
      "A create answers with a status of success that the contract does not have."
    ) { .undeclared(at: $0.operations(.create).first, [202, 200, 203]) },
    Fault(
      "update-says-accepted", .status, breaks: "status-is-documented",
      "An update answers 202, as if it were not done yet."
    ) { .undeclared(at: $0.operations(.update, turn: 2).first, [202]) },
    Fault(
      "delete-says-ok", .status, breaks: "status-is-documented",
      "A delete answers 200 instead of 204."
    ) { .undeclared(at: $0.operations(.delete, turn: 1).first, [200]) },
    Fault(
      "list-says-partial", .status, breaks: "status-fits-method",
      "A list answers 206 to a request that asked for no range."
    ) { contract in
      .replying(at: contract.operations(.list, turn: 1).first) { $0.response.status = 206 }
    },
    Fault(
      "unregistered-status", .status, breaks: "status-is-registered",
      "An invalid update is refused with 499, which HTTP does not define."
    ) { contract in
      .replying(at: contract.operations(.update, turn: 3).first, to: 400..<423) {
        if $0.response.status != 404 { $0.response.status = 499 }
      }
    },
    Fault(
      "missing-as-precondition", .status, breaks: "status-fits-method",
      "What is not there is answered 412, though the request had no condition."
    ) { contract in
      .replying(at: contract.operations(.read, turn: 2).first, to: 404..<405) {
        $0.response.status = 412
      }
    },
    Fault(
      "location-gone", .status, breaks: "created-location-resolves",
      "A create names a Location where nothing is."
    ) { contract in
      .replying(at: contract.operations(.create).first(where: \.showsWhatItMakes)) { reply in
        reply.changeLocation { location in
          guard let slash = location.lastIndex(of: "/") else { return nil }
          return location[...slash] + "00000000-0000-4000-8000-000000000000"
        }
      }
    },
    Fault(
      "location-of-list", .status, breaks: "created-location-resolves",
      "A create names the collection as the Location of the new item."
    ) { contract in
      .replying(at: contract.operations(.create, turn: 1).first) { reply in
        reply.changeLocation { location in
          let stem = PathTemplate.stem(of: location)
          return stem.lastIndex(of: "/").map { String(stem[..<$0]) }
        }
      }
    },
    Fault(
      "location-without-base", .status, breaks: "created-location-resolves",
      "A create names a Location that lacks the beginning of the path."
    ) { contract in
      .replying(at: contract.operations(.create, turn: 2).first) { reply in
        reply.changeLocation { location in
          let path = location.drop { $0 == "/" }
          return path.firstIndex(of: "/").map { String(path[$0...]) }
        }
      }
    },
    Fault(
      "unknown-path-answered", .status, breaks: "unknown-path-is-not-found",
      "A path that the contract does not know is answered 200."
    ) { contract in
      contract.operations.first { $0.isSafe }.map { operation in
        Planting(operation) { behaviour in
          behaviour.replies.append { reply in
            if reply.operation == nil, reply.path == nil { reply.response.status = 200 }
          }
        }
      }
    },
  ]
}

extension Fault.Planting {
  /// Successes of an operation get the first of some statuses that the operation does not document.
  fileprivate static func undeclared(
    at operation: Operation?, _ statuses: [Int]
  ) -> Fault.Planting? {
    guard let operation,
      let status = statuses.first(where: { operation.response(for: $0) == nil })
    else { return nil }
    return replying(at: operation) { $0.response.status = status }
  }
}

extension Behaviour.Reply {
  fileprivate mutating func changeLocation(_ change: (String) -> String?) {
    guard let location = response.fields["Location"] else { return }
    response.fields["Location"] = change(location)
  }
}
