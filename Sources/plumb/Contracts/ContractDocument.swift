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

  /// Takes a document that has been read, under the name of its file.
  init(source: String, bytes: [UInt8]) throws(CommandError) {
    self.source = source
    written = try Self.parse(bytes, source, called: "contract")
    root = written.root
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
    guard let rules else {
      root = written.root
      notes = []
      return
    }
    let overlay = try Self.overlay(rules)
    (root, notes) = overlay.applied(to: written.root)
  }

  var loader: DocumentLoader { files?.loader ?? .none }

  /// Where each place stands in its file.
  func positions(of places: [DocumentPlace]) -> [DocumentPlace: FilePosition] {
    var found: [DocumentPlace: FilePosition] = [:]
    for (path, places) in Dictionary(grouping: places, by: \.document) {
      let document = path.isEmpty ? written : files?.document(path)
      let name = path.isEmpty ? source : files?.name(of: path) ?? path
      let positions = document?.positions(of: places.map(\.pointer)) ?? [:]
      for place in places {
        found[place] = FilePosition(file: name, position: positions[place.pointer])
      }
    }
    return found
  }

  /// The bytes of Specs/voicebot.json at the time of the build.
  private static var builtIn: [UInt8] {
    unsafe Array(
      UnsafeBufferPointer(start: plumb_voicebot_bytes(), count: plumb_voicebot_count()))
  }

  private static func bytes(
    of path: String, flag: String, hint: String
  ) throws(CommandError) -> [UInt8] {
    do throws(InputFile.Failure) {
      return try InputFile(path: path, limit: limit).bytes
    } catch {
      throw CommandError("\(flag): \(error)", hint: hint, exitCode: .usage)
    }
  }

  private static func parse(
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

  private static func overlay(_ path: String) throws(CommandError) -> Overlay {
    let hint = "give the path of an OpenAPI Overlay 1.0 document in JSON"
    let document = try parse(
      try bytes(of: path, flag: "--rules", hint: hint), path, called: "overlay")
    do throws(OverlayError) {
      return try Overlay(reading: document.root)
    } catch {
      let place = document.position(of: error.pointer).map { ":\($0.line):\($0.column)" } ?? ""
      throw CommandError("\(path)\(place): \(error)", hint: error.hint, exitCode: .usage)
    }
  }
}
