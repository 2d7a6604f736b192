/// Which operation a deviation is laid at: what shows a defect is often not what made it.
package enum Culprit: Hashable, Sendable {
  /// The one that was called.
  case request
  /// The one that last created, changed or deleted the resource that is shown.
  case lastWrite
  /// The one that should have left the resource alone: refused, or meant for another one; else the last write.
  case disturbance(Disturbances.Kind)
}
