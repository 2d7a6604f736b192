import PlumbHTTP
import PlumbJournal
import Synchronization

/// Hears the events of a run: writes the journal, shows the progress, and stops the run when it cannot write.
final class RunListener: Sendable {
  private struct State {
    var journal: JournalWriter
    var display: ProgressDisplay
    var failure: FileError?
  }

  private let state: Mutex<State>
  private let level: Level
  /// Those of the server that is built in; nil where the target is another one.
  private let faults: [String]?
  private let beginning = ContinuousClock.now
  private let cancellation: Cancellation

  init(
    journal: sending JournalWriter, display: ProgressDisplay, level: Level, faults: [String]?,
    cancellation: Cancellation
  ) {
    state = Mutex(State(journal: journal, display: display))
    self.level = level
    self.faults = faults
    self.cancellation = cancellation
  }

  /// Why the journal is not complete; nil where it is.
  var failure: FileError? { state.withLock(\.failure) }

  func receive(_ event: RunEvent) {
    var event = event
    if case .started(var info) = event {
      info.level = level
      info.faults = faults
      event = .started(info)
    }
    state.withLock { state in
      do throws(FileError) {
        if state.failure == nil { try state.journal.write(event) }
      } catch {
        state.failure = error
        cancellation.cancel()
      }
      let text = state.display.receive(event, elapsed: .now - beginning)
      if !text.isEmpty { Console.error(text) }
    }
  }

  /// Says something on a line of its own.
  func say(_ text: String) {
    state.withLock { Console.error($0.display.end() + text) }
  }
}
