#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C and the request to terminate, taken on a thread of their own.
///
/// The signals are blocked before any other thread exists and fetched with `sigwait`: nothing runs in a signal
/// handler, where almost nothing may.
enum Interruption {
  /// Calls `handler` with 1 for the first signal, 2 for the second, and so on.
  ///
  /// Must come before any thread is started, since threads inherit which signals are blocked.
  static func handle(_ handler: @escaping @Sendable (_ count: Int) -> Void) {
    var blocked = signals
    unsafe pthread_sigmask(SIG_BLOCK, &blocked, nil)
    startThread {
      var set = signals
      var count = 0
      while true {
        var received: Int32 = 0
        guard unsafe sigwait(&set, &received) == 0 else { return }
        count += 1
        handler(count)
      }
    }
  }

  private static var signals: sigset_t {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for signal in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&set, signal) }
    return set
  }

  private static func startThread(_ body: @escaping @Sendable () -> Void) {
    let box = unsafe Unmanaged.passRetained(Body(body))
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let status = unsafe pthread_create(
      &thread, nil,
      { argument in
        unsafe runBody(argument)
        return nil
      }, box.toOpaque())
    if status != 0 {
      // Without a thread to take them, the signals end the process as they always do.
      unsafe box.release()
      var set = signals
      unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }
  }
}

private final class Body {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func runBody(_ argument: UnsafeMutableRawPointer?) {
  if let argument = unsafe argument {
    unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
  }
}
