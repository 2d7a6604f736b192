import Foundation
import PlumbJSON
import Testing

/// What the default depth limit promises: no accepted document can overflow the stack of a secondary thread of any
/// platform, 512 KB on macOS, whatever is done with its value.
struct `JSON depth` {
  static let deepest: [String] = [
    String(repeating: "[", count: 512) + String(repeating: "]", count: 512),
    String(repeating: #"{"a":"#, count: 512) + "1" + String(repeating: "}", count: 512),
    String(repeating: #"[{"a":"#, count: 256) + "1" + String(repeating: "}]", count: 256),
  ]

  @Test(arguments: deepest)
  func `the deepest accepted values live on a stack of 512 KB`(_ text: String) async {
    let isRight = await onThread(stackBytes: 512 * 1024) {
      guard let left = try? JSON.parse(text), let right = try? JSON.parse(text) else {
        return false
      }
      let isSame = left == right && left.hashValue == right.hashValue && left.isIdentical(to: right)
      let isWrittenAlike = left.text() == text && !left.text(.pretty).isEmpty
      let pointer = JSONPointer(Array(repeating: "a", count: 512))
      _ = left.setting(1, at: pointer)
      return isSame && isWrittenAlike && left.repeatedNames().isEmpty
    }
    #expect(isRight)
  }

  @Test func `one level more is refused`() {
    for text in Self.deepest {
      #expect(throws: JSONError.self) { try JSON.parse("[" + text + "]") }
      #expect(throws: Never.self) {
        try JSON.parse("[" + text + "]", limits: JSONLimits(maxDepth: 513))
      }
    }
  }

  @Test(arguments: [1_000, JSONLimits.deepest, 100_000, .max])
  func `a hundred thousand brackets are refused at the limit, however high it is asked`(
    _ maxDepth: Int
  ) throws {
    let limits = JSONLimits(maxDepth: maxDepth)
    for text in [
      String(repeating: "[", count: 100_000),
      String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000),
    ] {
      let error = try #require(throws: JSONError.self) { try JSON.parse(text, limits: limits) }
      #expect(error.reason == .tooDeep(limit: min(maxDepth, JSONLimits.deepest)))
    }
  }

  @Test func `values of the greatest depth that can be asked live on a stack of 2 MB`() async {
    let depth = JSONLimits.deepest
    let text =
      String(repeating: #"{"a":"#, count: depth) + "1" + String(repeating: "}", count: depth)
    let isRight = await onThread(stackBytes: 2 << 20) {
      let limits = JSONLimits(maxDepth: depth)
      guard let left = try? JSON.parse(text, limits: limits),
        let right = try? JSON.parse(text, limits: limits)
      else { return false }
      return left == right && left.hashValue == right.hashValue && left.text() == text
    }
    #expect(isRight)
  }
}

/// What work gives on a thread with a stack of that size.
private func onThread<Value: Sendable>(
  stackBytes: Int, _ work: @escaping @Sendable () -> Value
) async -> Value {
  await withCheckedContinuation { continuation in
    let thread = Thread { continuation.resume(returning: work()) }
    thread.stackSize = stackBytes
    thread.start()
  }
}
