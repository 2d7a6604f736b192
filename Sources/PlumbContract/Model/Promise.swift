/// Who says so: where a promise stands, and whether the documentation makes it or it was inferred.
package struct Promise: Hashable, Sendable {
  package enum Basis: String, Hashable, Sendable, CaseIterable {
    case documented, inferred
  }

  /// Section and row of the documentation, a clause, or a JSON Pointer into a document without sources.
  package var source: String
  package var basis: Basis
  /// Why this reading was chosen; always given where `basis` is `inferred`.
  package var because: String?

  package init(source: String, basis: Basis = .documented, because: String? = nil) {
    self.source = source
    self.basis = basis
    self.because = because
  }
}
