import PlumbContract
import PlumbHTTP
import Synchronization

/// The tags under which items were shown last (RFC 9110 §8.8.3), shared by the threads of the server.
final class EntityTags: Sendable {
  private static let limit = 10_000
  private let tags = Mutex<[String: String]>([:])

  /// Gives the item that a GET shows a tag made of what is shown, and returns it.
  func tag(_ reply: inout Behaviour.Reply) -> String {
    // FNV-1a, 64 bits: the same for the same bytes.
    let hash = reply.response.body.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    let tag = "\"\(String(hash, radix: 16))\""
    reply.response.fields["ETag"] = tag
    tags.withLock { tags in
      if tags.count >= Self.limit { tags.removeAll() }
      tags[reply.request.target] = tag
    }
    return tag
  }

  /// Whether a request is to be done only in another state than the one shown last (RFC 9110 §13.1.1).
  func isStale(_ request: HTTPRequest) -> Bool {
    guard let wanted = request.fields["If-Match"], wanted != "*" else { return false }
    return tags.withLock { $0[request.target] != wanted }
  }
}

extension Behaviour.Reply {
  /// Whether an item was asked for, and is shown.
  var showsItem: Bool {
    request.method == "GET" && operation?.role?.action == .read && response.status == 200
  }

  /// Says that nothing has changed where the client has what a tag stands for (RFC 9110 §13.1.2).
  mutating func omit(unless tag: String) {
    guard request.fields["If-None-Match"] == tag else { return }
    response = HTTPResponse(status: 304, fields: ["ETag": tag])
  }
}
