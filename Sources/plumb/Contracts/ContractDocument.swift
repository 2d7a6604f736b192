import EmbeddedSpecs
import PlumbContract
import PlumbJSON

/// The text of a contract: read from a file or built in, rules laid over it.
struct ContractDocument: Sendable {
  /// The largest document that is read; the largest known OpenAPI documents have some 10 MB.
  private static let limit = 256 * 1024 * 1024

  /// The name of the file, or `built in`.
  let source: String
  /// The document with what the rules change.
  let root: JSON
  /// The files that references may lead to.
  let files: SiblingFiles?
  /// What the rules could not change.
  let notes: [String]
  private let written: JSONDocument
  private let rules: RulesFile?

  /// Takes a document that has been read, under the name of its file.
  init(source: String, bytes: [UInt8]) throws(CommandError) {
    self.source = source
    written = try Self.parse(bytes, source, called: "contract")
    root = written.root
    rules = nil
    files = nil
    notes = []
  }

  /// Reads the file, or the VoiceBot contract that is part of the program where none is named.
  init(path: String?, rules: String? = nil) throws(CommandError) {
    source = path ?? "built in"
    files = path.map(SiblingFiles.init(beside:))
    let bytes = try path.map { path throws(CommandError) in
      try Self.bytes(
        of: path, flag: "--contract",
        hint: "give the path of an OpenAPI 3.0 or 3.1 document in JSON")
    }
    written = try Self.parse(bytes ?? Self.builtIn, source, called: "contract")
    let document = written.root
    self.rules = try rules.map { path throws(CommandError) in
      try RulesFile(path: path, over: document)
    }
    root = self.rules?.overlaid.document ?? document
    notes = self.rules?.notes ?? []
  }

  var loader: DocumentLoader { files?.loader ?? .none }

  /// Where each place stands in the file that it was written in.
  func positions(of places: [DocumentPlace]) -> [DocumentPlace: FilePosition] {
    var found: [DocumentPlace: FilePosition] = [:]
    for (origin, places) in Dictionary(grouping: places, by: origin) {
      let pointers = places.map { pointer(of: $0) }
      let (file, document) = text(of: origin)
      let positions = document?.positions(of: pointers) ?? [:]
      for (place, pointer) in zip(places, pointers) {
        found[place] = FilePosition(file: file, position: positions[pointer])
      }
    }
    return found
  }

  /// The files that a contract is made of.
  private enum Origin: Hashable {
    case contract, rules
    case sibling(String)
  }

  private func origin(of place: DocumentPlace) -> Origin {
    guard place.document.isEmpty else { return .sibling(place.document) }
    if case .overlay? = rules?.overlaid.origin(of: place.pointer) { return .rules }
    return .contract
  }

  /// A place as the file has it in which it was written.
  private func pointer(of place: DocumentPlace) -> JSONPointer {
    guard place.document.isEmpty, let rules else { return place.pointer }
    return switch rules.overlaid.origin(of: place.pointer) {
    case .overlay(let pointer), .document(let pointer): pointer
    }
  }

  private func text(of origin: Origin) -> (file: String, document: JSONDocument?) {
    switch origin {
    case .contract: (source, written)
    case .rules: (rules?.path ?? source, rules?.document)
    case .sibling(let path): (files?.name(of: path) ?? path, files?.document(path))
    }
  }

  /// The bytes of Specs/voicebot.json at the time of the build.
  private static var builtIn: [UInt8] {
    unsafe Array(
      UnsafeBufferPointer(start: plumb_voicebot_bytes(), count: plumb_voicebot_count()))
  }

  static func bytes(
    of path: String, flag: String, hint: String
  ) throws(CommandError) -> [UInt8] {
    do throws(InputFile.Failure) {
      return try InputFile(path: path, limit: limit).bytes
    } catch {
      throw CommandError("\(flag): \(error)", hint: hint, exitCode: .usage)
    }
  }

  static func parse(
    _ bytes: [UInt8], _ source: String, called name: String
  ) throws(CommandError) -> JSONDocument {
    do throws(JSONError) {
      return try JSONDocument(parsing: bytes)
    } catch {
      let place = "\(source):\(error.position.line):\(error.position.column)"
      throw CommandError(
        "\(place): the \(name) is not JSON: \(error.reason)", hint: error.hint ?? "",
        exitCode: .usage)
    }
  }
}
