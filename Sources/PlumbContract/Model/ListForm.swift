package import PlumbJSON

/// How the answer of a list operation is laid out: where its items stand, and how one page leads to the next.
package struct ListForm: Hashable, Sendable {
  /// Where the array of items stands in the body; the root where the body is the array.
  package var items: JSONPointer
  /// Nil where nothing says that the items come in pages.
  package var paging: Paging?
  /// Whether the contract says that every item is in the one answer, whatever parameters there are.
  package var isWhole = false

  package init(items: JSONPointer, paging: Paging? = nil, isWhole: Bool = false) {
    self.items = items
    self.paging = paging
    self.isWhole = isWhole
  }
}
