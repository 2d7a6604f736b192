import EmbeddedSpecs
import PlumbContract
import PlumbJSON

/// A contract together with where it came from.
struct ContractFile: Sendable {
  /// The largest document that is read; the largest known OpenAPI documents have some 10 MB.
  private static let limit = 256 * 1024 * 1024
  /// Problems that are printed; more are counted.
  private static let problemLimit = 20

  let contract: Contract
  /// What it was read from.
  let document: JSONDocument
  /// The name of the file, or `built in`.
  let source: String

  /// Reads the file, or the VoiceBot contract that is part of the program where none is named.
  init(path: String?) throws(CommandError) {
    source = path ?? "built in"
    document = try Self.document(try path.map(Self.bytes(of:)) ?? Self.builtIn, source)
    do throws(ContractError) {
      contract = try Contract(reading: document.root)
    } catch {
      throw Self.failure(error, in: document, source)
    }
  }

  /// The bytes of Specs/voicebot.json at the time of the build.
  private static var builtIn: [UInt8] {
    unsafe Array(
      UnsafeBufferPointer(start: plumb_voicebot_bytes(), count: plumb_voicebot_count()))
  }

  private static func bytes(of path: String) throws(CommandError) -> [UInt8] {
    do throws(InputFile.Failure) {
      return try InputFile(path: path, limit: limit).bytes
    } catch {
      throw CommandError(
        "--contract: \(error)", hint: "give the path of an OpenAPI 3.0 or 3.1 document in JSON",
        exitCode: .usage)
    }
  }

  private static func document(
    _ bytes: [UInt8], _ source: String
  ) throws(CommandError) -> JSONDocument {
    do throws(JSONError) {
      return try JSONDocument(parsing: bytes)
    } catch {
      let place = "\(source):\(error.position.line):\(error.position.column)"
      throw CommandError(
        "\(place): the contract is not JSON: \(error.reason)", hint: error.hint ?? "",
        exitCode: .usage)
    }
  }

  private static func failure(
    _ error: ContractError, in document: JSONDocument, _ source: String
  ) -> CommandError {
    var lines = error.problems.prefix(problemLimit).map { problem in
      let place = document.position(of: problem.pointer).map { ":\($0.line):\($0.column)" } ?? ""
      return "\(source)\(place): \(problem)"
    }
    if error.problems.count > problemLimit {
      lines.append("… and \(error.problems.count - problemLimit) more")
    }
    return CommandError(
      "the contract cannot be used\n" + lines.joined(separator: "\n"), exitCode: .usage)
  }
}
