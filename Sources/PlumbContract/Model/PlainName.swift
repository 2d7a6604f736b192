extension String {
  /// The name in small letters, without what joins its words: `nextPage` and `next_page` are one.
  package var plainName: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}
