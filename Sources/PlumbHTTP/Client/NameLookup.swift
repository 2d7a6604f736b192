import Synchronization

/// Looks up a name on a thread of its own, because the system's resolver knows no deadline.
///
/// When the deadline passes first the thread is left to end by itself: it holds nothing but this object.
final class NameLookup: Sendable {
  private typealias Answer = Result<[SocketAddress], SocketAddress.ResolutionFailure>

  private let answer = Mutex<Answer?>(nil)
  private let done: WakePipe

  private init() throws(SystemError) {
    done = try WakePipe()
  }

  static func addresses(
    of endpoint: HTTPEndpoint, waiting: Waiting, until deadline: Deadline
  ) throws(WaitingEnd) -> [SocketAddress] {
    let lookup: NameLookup
    do throws(SystemError) {
      lookup = try NameLookup()
      try OwnThread { lookup.run(endpoint) }.detach()
    } catch {
      throw WaitingEnd(reason: .unreachable(error.description))
    }
    _ = try waiting.wait(for: lookup.done.number, .reading, until: deadline)
    switch lookup.answer.withLock({ $0 }) {
    case .success(let addresses): return addresses
    case .failure(let failure):
      throw WaitingEnd(reason: .nameNotResolved(failure.explanation))
    case nil: throw WaitingEnd(reason: deadline.reason)
    }
  }

  private func run(_ endpoint: HTTPEndpoint) {
    let result: Answer
    do throws(SocketAddress.ResolutionFailure) {
      result = .success(try SocketAddress.resolve(host: endpoint.host, port: endpoint.port))
    } catch {
      result = .failure(error)
    }
    answer.withLock { $0 = result }
    done.wake()
  }
}
