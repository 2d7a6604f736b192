import PlumbContract
import PlumbJSON
import PlumbJournal
import PlumbSchema
import Synchronization

/// How the bodies of each operation are written; found once, then remembered.
final class FormWritings: Sendable {
  private let known = Mutex<[String: FormWriting]>([:])

  /// Nil where bodies of the media type are JSON.
  func writing(
    of operation: Operation, as media: MediaType, _ schemas: SchemaGraph
  ) -> FormWriting? {
    guard !media.isJSON else { return nil }
    let key = "\(operation.key) \(media.name)"
    if let writing = known.withLock({ $0[key] }) { return writing }
    let writing = FormWriting(of: media, under: schemas)
    known.withLock { $0[key] = writing }
    return writing
  }
}
