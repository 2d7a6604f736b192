package import PlumbJournal

/// Text on its way to a sink, gathered into pieces worth a call.
///
/// The first failure is kept and thrown by `finish`, so that writers of formats read like the formats.
package struct TextOutput {
  private static let pieceSize = 64 * 1024

  private let sink: any ByteSink
  private var buffer: [UInt8] = []
  private var failure: FileError?

  package init(to sink: any ByteSink) { self.sink = sink }

  package mutating func write(_ text: String) {
    guard failure == nil else { return }
    buffer += text.utf8
    if buffer.count >= Self.pieceSize { flush() }
  }

  package mutating func write(_ bytes: [UInt8]) {
    guard failure == nil else { return }
    buffer += bytes
    if buffer.count >= Self.pieceSize { flush() }
  }

  /// Hands over what is left.
  package mutating func finish() throws(FileError) {
    flush()
    if let failure { throw failure }
  }

  private mutating func flush() {
    do {
      if !buffer.isEmpty, failure == nil { try sink.write(buffer) }
    } catch {
      failure = error
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
