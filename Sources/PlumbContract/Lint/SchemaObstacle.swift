package import PlumbJSON
package import PlumbSchema

/// Why no value can be made for a schema.
package struct SchemaObstacle: Sendable {
  /// Where the schema stands that is in the way: the one asked about, or one that its values have to hold.
  package let pointer: JSONPointer
  /// What is wrong there: lower case, no full stop.
  package let title: String
  /// How to mend it, in the same form.
  package let hint: String

  package init(at pointer: JSONPointer, title: String, hint: String) {
    self.pointer = pointer
    self.title = title
    self.hint = hint
  }
}

/// Looks for values of the schemas of a graph, and tells what is in the way where there is none.
///
/// Handed in by who lints, because what makes values stands above this layer.
package typealias ObstacleSearch =
  @Sendable (_ graph: SchemaGraph, _ direction: Direction?) ->
  @Sendable (SchemaID) ->
  SchemaObstacle?
