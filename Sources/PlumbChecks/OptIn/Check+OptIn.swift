extension Check {
  /// Checks of what no documentation promises and some servers are to do all the same: asked for by name only.
  package static let optIn: [Check] = [
    .maxResponseTime(.seconds(1)), .securityHeaders, .rateLimitIsAnnounced,
  ]

  /// Every check that there is, asked for or not.
  package static let catalogue = all + optIn
}
