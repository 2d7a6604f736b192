#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the process at once: nothing is left to flush, and threads that serve are not waited for.
func exitProcess(_ code: ExitCode) -> Never {
  _exit(code.rawValue)
}

/// A variable of the environment, nil where it is not set.
func environmentVariable(_ name: String) -> String? {
  guard let value = unsafe getenv(name) else { return nil }
  return unsafe String(cString: value)
}
