import Synchronization

/// A value that one thread of a test leaves for another.
final class Box<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)

  func set(_ newValue: Value) {
    value.withLock { $0 = newValue }
  }

  func get() -> Value {
    guard let value = value.withLock({ $0 }) else { preconditionFailure("no value was left") }
    return value
  }
}
