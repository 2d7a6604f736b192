/// How a reference server is set up.
package struct ServerSettings: Sendable {
  /// The path before those of the contract, such as `/v4`; nil for that of the contract's first server URL.
  package var basePath: String?
  /// The bearer token that opens the operations which require a credential; nil opens them to all.
  package var token: String?
  /// Makes the ids of new items: the same for the same seed; nil for ids nobody can foresee.
  package var seed: UInt64?
  package var clock = ServerClock.system
  package var limits = StoreLimits()
  package var behaviour = Behaviour()

  package init(basePath: String? = nil, token: String? = nil, seed: UInt64? = nil) {
    self.basePath = basePath
    self.token = token
    self.seed = seed
  }
}
