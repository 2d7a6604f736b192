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
  /// How the server that is built in was made another one; nil where the target is not that.
  private let behaviour: (any BehaviourOptions)?
  private let beginning = ContinuousClock.now
  private let cancellation: Cancellation

  init(
    journal: sending JournalWriter, display: ProgressDisplay, level: Level,
    behaviour: (any BehaviourOptions)?, cancellation: Cancellation
  ) {
    state = Mutex(State(journal: journal, display: display))
    self.level = level
    self.behaviour = behaviour
    self.cancellation = cancellation
  }

  /// Why the journal is not complete; nil where it is.
  var failure: FileError? { state.withLock(\.failure) }

  func receive(_ event: RunEvent) {
    var event = event
    if case .started(var info) = event {
      info.level = level
      info.faults = behaviour?.faults
      info.manners = behaviour?.manners
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
