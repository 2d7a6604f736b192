import PlumbJSON

/// One item as it is stored.
struct Record: Sendable {
  /// Every member that has a value, the id included; no expansions.
  var members: JSONObject
  /// What was made with it through an embedded object, and goes with it.
  var owned: [Address] = []
  /// When the server last set a time of it, in milliseconds since 1970; a later change gets a later time.
  var touchedAt = Int.min
  /// The bytes of the requests that made it what it is: what it counts against the limit.
  var size = 0
  /// Moves with every change, never twice the same in one store.
  var revision = 0
}
