import PlumbHTTP
import Synchronization

/// Lets a request of an item wait until another one has overtaken it: what a race does once in a thousand times, it
/// does each time that two requests meet.
///
/// Waiting is bounded, so that a request without company is only a little slower.
final class Crossing: Sendable {
  /// How many naps of a millisecond a request waits for company at most.
  ///
  /// Not how long: where the machine has other work each nap is longer, and so is the way of whoever is to come.
  private let patience: Int
  /// The switches that wake those who wait, by item.
  private let waiting = Mutex<[Address: [Cancellation]]>([:])

  init(patience: Int) { self.patience = patience }

  /// Waits until another request passes; true where one did.
  func waitToBeOvertaken(at address: Address) -> Bool {
    let wake = Cancellation()
    waiting.withLock { $0[address, default: []].append(wake) }
    return wait(for: wake, at: address)
  }

  /// Waits like that, but where somebody waits already goes on at once; nil then.
  func waitUnlessFollowing(at address: Address) -> Bool? {
    let wake = Cancellation()
    let isFirst = waiting.withLock { waiting in
      guard waiting[address] == nil else { return false }
      waiting[address] = [wake]
      return true
    }
    return isFirst ? wait(for: wake, at: address) : nil
  }

  /// Wakes those who wait at an item, because a request has been done meanwhile.
  func pass(_ address: Address) {
    let overtaken = waiting.withLock { $0.removeValue(forKey: address) ?? [] }
    for wake in overtaken { wake.cancel() }
  }

  private func wait(for wake: Cancellation, at address: Address) -> Bool {
    var naps = 0
    while naps < patience, wake.wait(.milliseconds(1)) { naps += 1 }
    return waiting.withLock { waiting in
      // Whoever is not among those who wait any more was overtaken, be it at the last moment.
      guard let place = waiting[address]?.firstIndex(where: { $0 === wake }) else { return true }
      waiting[address]?.remove(at: place)
      if waiting[address]?.isEmpty == true { waiting[address] = nil }
      return false
    }
  }
}
