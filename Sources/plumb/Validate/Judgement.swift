import PlumbJSON
import PlumbSchema

/// Judges values one after the other, says what came of each, and remembers the worst.
struct Judgement {
  private static let usualErrorLimit = 20
  /// Verdicts that have not been said yet are kept up to this many bytes.
  private static let bufferSize = 32 * 1024

  private let schema: SchemaFile
  private let errorLimit: Int?
  private var verdicts = ""
  private var worst = ExitCode.success

  init(of schema: SchemaFile, errorLimit: Int?) {
    self.schema = schema
    self.errorLimit = errorLimit
  }

  /// Judges a file as one value.
  mutating func judge(file path: String) {
    do throws(CommandError) {
      let file = try SourceFile(path: path)
      judge(file.document.root, path, errorLimit: errorLimit ?? Self.usualErrorLimit)
    } catch {
      refuse(path, error)
    }
  }

  /// Judges each line of a file that is not empty as a value of its own.
  mutating func judge(linesOf path: String) {
    do throws(InputFile.Failure) {
      var lines = try InputLines(path: SourceFile.device(path), limit: SourceFile.limit)
      var number = 0
      while let line = try lines.next(beforeWaiting: { flush() }) {
        number += 1
        guard line.contains(where: { $0 > 0x20 }) else { continue }
        judge(line: line, number, of: path)
      }
    } catch {
      refuse(
        path,
        CommandError(
          "\(path): the file cannot be read: \(error.text)",
          hint: "give the path of a file with one JSON value in each line", exitCode: .usage))
    }
  }

  /// Says what has not been said, and how the process ends.
  mutating func end() -> ExitCode {
    flush()
    return worst
  }

  private mutating func judge(line: [UInt8], _ number: Int, of path: String) {
    do throws(JSONError) {
      judge(try JSON.parse(line), "\(path):\(number)", errorLimit: errorLimit ?? 0)
    } catch {
      refuse(
        "\(path):\(number)",
        CommandError(
          "\(path):\(number):\(error.position.column): this is not JSON: \(error.reason)",
          hint: error.hint ?? "", exitCode: .usage))
    }
  }

  private mutating func judge(_ value: JSON, _ name: String, errorLimit: Int) {
    if schema.graph.isValid(value, against: schema.root) {
      verdicts += "\(name): valid\n"
    } else {
      verdicts += "\(name): invalid\n"
      if worst == .success { worst = .deviates }
      if errorLimit > 0 { list(value, errorLimit) }
    }
    if verdicts.utf8.count > Self.bufferSize { flush() }
  }

  private mutating func list(_ value: JSON, _ limit: Int) {
    let violations = schema.graph.violations(of: value, against: schema.root, limit: limit + 1)
    for violation in violations.prefix(limit) { verdicts += "  \(violation)\n" }
    if violations.count > limit { verdicts += "  … and more: see --errors\n" }
  }

  /// Says that something cannot be judged, between the verdicts before and after it.
  private mutating func refuse(_ name: String, _ error: CommandError) {
    worst = error.exitCode
    verdicts += "\(name): unusable\n"
    flush()
    Console.error("plumb: \(error)\n" + (error.hint.isEmpty ? "" : "  \(error.hint)\n"))
  }

  private mutating func flush() {
    guard !verdicts.isEmpty else { return }
    Console.output(verdicts)
    verdicts = ""
  }
}
