import PlumbJSON
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the default depth limit promises: no accepted document can overflow the stack of a secondary thread of any
/// platform, 512 KB on macOS, whatever is done with its value.
struct `JSON depth` {
  static let deepest: [String] = [
    String(repeating: "[", count: 512) + String(repeating: "]", count: 512),
    String(repeating: #"{"a":"#, count: 512) + "1" + String(repeating: "}", count: 512),
    String(repeating: #"[{"a":"#, count: 256) + "1" + String(repeating: "}]", count: 256),
  ]

  @Test(arguments: deepest)
  func `the deepest accepted values live on a stack of 512 KB`(_ text: String) throws {
    try onThread(stackBytes: 512 * 1024) {
      guard let left = try? JSON.parse(text), let right = try? JSON.parse(text) else {
        return false
      }
      let isSame = left == right && left.hashValue == right.hashValue && left.isIdentical(to: right)
      let isWrittenAlike = left.text() == text && !left.text(.pretty).isEmpty
      let pointer = JSONPointer(Array(repeating: "a", count: 512))
      _ = left.setting(1, at: pointer)
      return isSame && isWrittenAlike && left.repeatedNames().isEmpty
    }
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

  @Test func `values of the greatest depth that can be asked live on a stack of 8 MB`() throws {
    let depth = JSONLimits.deepest
    let text =
      String(repeating: #"{"a":"#, count: depth) + "1" + String(repeating: "}", count: depth)
    try onThread(stackBytes: 8 << 20) {
      let limits = JSONLimits(maxDepth: depth)
      guard let left = try? JSON.parse(text, limits: limits),
        let right = try? JSON.parse(text, limits: limits)
      else { return false }
      return left == right && left.hashValue == right.hashValue && left.text() == text
    }
  }
}

/// Runs work on a thread with a stack of that size, and expects it to give true.
private func onThread(stackBytes: Int, _ work: @escaping @Sendable () -> Bool) throws {
  final class Box: @unchecked Sendable {
    let work: @Sendable () -> Bool
    // Written by the thread, read after it has been joined.
    var result = false

    init(_ work: @escaping @Sendable () -> Bool) { self.work = work }
  }
  let box = Box(work)
  var attributes = pthread_attr_t()
  unsafe pthread_attr_init(&attributes)
  try #require(unsafe pthread_attr_setstacksize(&attributes, stackBytes) == 0)
  var thread = pthread_t()
  let status = unsafe pthread_create(
    &thread, &attributes,
    { argument in
      #if canImport(Darwin)
        let box = unsafe Unmanaged<Box>.fromOpaque(argument).takeUnretainedValue()
      #else
        guard let argument = unsafe argument else { return nil }
        let box = unsafe Unmanaged<Box>.fromOpaque(argument).takeUnretainedValue()
      #endif
      box.result = box.work()
      return nil
    }, Unmanaged.passUnretained(box).toOpaque())
  try #require(status == 0)
  pthread_join(thread, nil)
  unsafe pthread_attr_destroy(&attributes)
  #expect(box.result)
}
