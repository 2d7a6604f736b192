/// The bounds of what a parse accepts, so that no document can exhaust the stack or the memory.
package struct JSONLimits: Hashable, Sendable {
  /// How many arrays and objects may be open at once; 512 unless asked otherwise, never above `deepest`.
  package let maxDepth: Int

  /// The greatest length of a document in bytes; unbounded unless asked otherwise.
  package let maxBytes: Int

  package init(maxDepth: Int = 512, maxBytes: Int = .max) {
    self.maxDepth = min(max(maxDepth, 0), Self.deepest)
    self.maxBytes = max(maxBytes, 0)
  }

  package static let standard = JSONLimits()

  /// The depth to which `maxDepth` can be raised.
  ///
  /// Reading, comparing, hashing and writing keep their place on the heap and would stand any depth, but Swift destroys
  /// a value by recursion, some 250 bytes of stack a level: 128 KB at the standard depth, 1 MB at this one.
  package static let deepest = 4096
}
