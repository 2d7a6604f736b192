import PlumbChecks
import PlumbContract
import PlumbJSON

/// A contract together with where it came from.
struct ContractFile: Sendable {
  /// Problems that are printed; more are counted.
  private static let problemLimit = 20

  let contract: Contract
  /// What it was read from.
  let document: ContractDocument
  /// The name of the file, or `built in`.
  let source: String
  /// What the user should know: parts that are set aside, rules without effect.
  let warnings: [String]

  /// Reads the file, or the VoiceBot contract that is part of the program where none is named.
  init(path: String?, rules: String? = nil) throws(CommandError) {
    document = try ContractDocument(path: path, rules: rules)
    source = document.source
    do throws(ContractError) {
      let reading = try ContractReading(
        document.root, loader: document.loader, checks: Check.withStatuses)
      contract = reading.contract
      warnings = document.notes + Self.setAside(reading.problems, path)
    } catch {
      throw Self.failure(error, in: document)
    }
  }

  private static func setAside(_ problems: [ContractProblem], _ path: String?) -> [String] {
    guard !problems.isEmpty else { return [] }
    let parts = problems.count == 1 ? "1 part" : "\(problems.count) parts"
    let command = (["plumb lint"] + [path].compactMap(\.self)).joined(separator: " ")
    return ["\(parts) of the contract cannot be used and are left out; \(command) names them"]
  }

  private static func failure(_ error: ContractError, in document: ContractDocument)
    -> CommandError
  {
    let shown = error.problems.prefix(problemLimit)
    let positions = document.positions(of: shown.map(\.place))
    var lines = shown.map { "\(positions[$0.place]?.description ?? document.source): \($0)" }
    if error.problems.count > problemLimit {
      lines.append("… and \(error.problems.count - problemLimit) more")
    }
    return CommandError(
      "the contract cannot be used\n" + lines.joined(separator: "\n"), exitCode: .usage)
  }
}

extension ContractProblem {
  var place: DocumentPlace { DocumentPlace(document: document, pointer: pointer) }
}
