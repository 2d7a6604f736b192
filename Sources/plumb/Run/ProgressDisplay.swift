import PlumbJournal
import PlumbReports

/// Progress on stderr: one line that is redrawn on a terminal, a line now and then anywhere else.
struct ProgressDisplay: Sendable {
  enum Mode: Hashable, Sendable {
    case none
    case redrawn
    case lines

    /// How long the display waits before it shows the next state.
    var pause: Duration {
      switch self {
      case .none: .zero
      case .redrawn: .milliseconds(100)
      case .lines: .seconds(10)
      }
    }
  }

  private let mode: Mode
  private let style: ConsoleStyle
  private var progress = Progress()
  /// When something was shown last, counted from the beginning.
  private var shown: Duration = .zero
  private var isLineShown = false

  init(_ mode: Mode, style: ConsoleStyle) {
    self.mode = mode
    self.style = style
  }

  /// Takes in an event and returns what to print, `""` for nothing.
  mutating func receive(_ event: RunEvent, elapsed: Duration) -> String {
    guard mode != .none else { return "" }
    progress.receive(event)
    progress.elapsed = elapsed
    guard elapsed - shown >= mode.pause else { return "" }
    shown = elapsed
    isLineShown = true
    let line = progress.line(style)
    return mode == .redrawn ? "\r\(line)\u{1B}[K" : line + "\n"
  }

  /// What to print before anything else may be: a redrawn line is wiped.
  mutating func end() -> String {
    defer { isLineShown = false }
    return mode == .redrawn && isLineShown ? "\r\u{1B}[K" : ""
  }
}
