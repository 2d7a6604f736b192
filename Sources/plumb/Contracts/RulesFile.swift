import PlumbContract
import PlumbJSON

/// An overlay in a file of its own, laid over a contract.
struct RulesFile: Sendable {
  let path: String
  let document: JSONDocument
  let overlaid: OverlaidDocument

  init(path: String, over contract: JSON) throws(CommandError) {
    self.path = path
    let hint = "give the path of an OpenAPI Overlay 1.0 document in JSON"
    document = try ContractDocument.parse(
      try ContractDocument.bytes(of: path, flag: "--rules", hint: hint), path, called: "overlay")
    do throws(OverlayError) {
      overlaid = OverlaidDocument(contract, under: try Overlay(reading: document.root))
    } catch {
      let position = document.position(of: error.pointer)
      throw CommandError(
        "\(FilePosition(file: path, position: position)): \(error)", hint: error.hint,
        exitCode: .usage)
    }
  }

  /// What the rules could not change.
  var notes: [String] {
    overlaid.misses.map { miss in
      let position = document.position(of: miss.action)
      return "\(FilePosition(file: path, position: position)): nothing is at '\(miss.target)'"
    }
  }
}
