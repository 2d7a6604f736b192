import PlumbJSON

/// Writes the events of a run as a journal, each whole before the next.
package struct JournalWriter {
  private let sink: any ByteSink
  private var buffer: [UInt8] = []

  /// Writes the first line.
  package init(to sink: any ByteSink) throws(FileError) {
    self.sink = sink
    try write([JournalFormat.header])
  }

  /// Writes the event; when it returns, the sink has taken every line of it.
  package mutating func write(_ event: RunEvent) throws(FileError) {
    switch event {
    case .started(let info): try write([JournalLine.started(info).json])
    case .caseEnded(let result):
      let judgement = JournalLine.judged(caseID: result.case.id, result.judgement)
      try write([JournalLine.planned(result.case).json, judgement.json])
    case .shrunk(let minimal): try write([JournalLine.shrunk(minimal).json])
    case .noted(let note): try write([JournalLine.noted(note).json])
    case .outlined(let outline): try write([JournalLine.outlined(outline).json])
    case .covered(let coverage): try write([JournalLine.covered(coverage).json])
    case .cleaned(let record): try write([JournalLine.cleaned(record).json])
    case .ended(let end): try write([JournalLine.ended(end).json])
    }
  }

  /// Hands the lines to the sink in one piece, so that a kill tears one line at most.
  private mutating func write(_ lines: [JSON]) throws(FileError) {
    buffer.removeAll(keepingCapacity: true)
    for line in lines {
      line.write(to: &buffer)
      buffer.append(UInt8(ascii: "\n"))
    }
    try sink.write(buffer)
  }
}
