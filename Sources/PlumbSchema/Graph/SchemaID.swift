/// The place of a schema in its graph: an index, so that following a reference costs an array access.
package struct SchemaID: Hashable, Sendable {
  package let index: Int32

  init(index: Int) { self.index = Int32(index) }
}
