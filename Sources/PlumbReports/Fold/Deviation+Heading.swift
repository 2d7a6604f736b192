import PlumbJournal

extension Deviation {
  /// The check's sentence, or its id where it has none.
  var heading: String { title.isEmpty ? check : title }
}
