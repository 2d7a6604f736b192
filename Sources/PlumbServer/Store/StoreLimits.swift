/// How much the server is willing to hold, so that no client can exhaust its memory.
package struct StoreLimits: Hashable, Sendable {
  /// Items of all resources together.
  package var items = 100_000
  /// Bytes of the requests that made what is held.
  package var bytes = 256 * 1024 * 1024

  package init() {}
}
