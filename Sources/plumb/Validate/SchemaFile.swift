import PlumbJSON
import PlumbSchema

/// A schema from a file, compiled with all that it refers to.
struct SchemaFile: Sendable {
  let graph: SchemaGraph
  let root: SchemaID
  /// What the user should know of a schema that can be used.
  let notes: [String]

  init(_ options: ValidateOptions) throws(CommandError) {
    let (path, fragment) = Self.parts(of: options.schema)
    guard let pointer = PercentCoding.decoded(fragment).flatMap(JSONPointer.init(parsing:)) else {
      throw CommandError(
        "SCHEMA: expected FILE#/POINTER, found \(quoted(options.schema))",
        hint: "a pointer begins with a slash, such as openapi.json#/components/schemas/Pet",
        exitCode: .usage)
    }
    let file = try SourceFile(path: path)
    notes = Self.notes(on: file)
    let store = try SchemaStore(options.sources)
    var compiler = SchemaCompiler(lookup: store.document)
    do throws(SchemaError) {
      try compiler.add(
        file.document.root, named: file.uri, dialect: Self.dialect(options, of: file),
        content: file.isSchema ? .schema : .other)
      root = try compiler.compile(at: pointer, in: file.uri)
      graph = compiler.graph
    } catch {
      throw store.failure ?? Self.failure(error, in: file, store)
    }
  }

  /// `FILE#/POINTER`, split; a number sign in the name of the file is not followed by a slash.
  private static func parts(of text: String) -> (path: String, fragment: String) {
    guard let mark = text.firstRange(of: "#/") else {
      return (text.hasSuffix("#") ? String(text.dropLast()) : text, "")
    }
    let start = text.index(after: mark.lowerBound)
    return (String(text[..<mark.lowerBound]), String(text[start...]))
  }

  /// The word by which draft 4 named schemas is an ordinary member since draft 6.
  private static func notes(on file: SourceFile) -> [String] {
    let root = file.document.root
    guard file.isSchema, root["$id"] == nil, root["id"]?.string != nil else { return [] }
    let place = file.place(of: JSONPointer(["id"]))
    return ["\(place): 'id' is not read: JSON Schema calls it '$id' since draft 6"]
  }

  private static func dialect(_ options: ValidateOptions, of file: SourceFile) -> Dialect {
    let isOld = file.document.root["openapi"]?.string?.hasPrefix("3.0") ?? false
    var dialect =
      switch options.dialect ?? (isOld ? .openAPI30 : .draft202012) {
      case .draft202012: Dialect.draft202012
      case .openAPI30: Dialect.openAPI30
      }
    if let formats = options.formats { dialect.assertsFormat = formats == .assert }
    return dialect
  }

  private static func failure(
    _ error: SchemaError, in file: SourceFile, _ store: SchemaStore
  ) -> CommandError {
    let source = error.document == file.uri ? file : store.file(of: error.document)
    var pointer = error.pointer
    var hint = error.hint
    if case .unresolvedReference(let reference) = error.reason {
      let schema = source?.document.root[pointer]?.object
      let keyword = schema?.members.first { $0.value.string == reference }?.name
      if let keyword { pointer = pointer.appending(keyword) }
      if !reference.hasPrefix("#") {
        hint += "; name the folder of another document with --resolve, as nothing is ever fetched"
      } else if !notes(on: file).isEmpty {
        hint += "; names given by 'id' are not known: write '$id', or '$anchor' for a name alone"
      }
    }
    let name = pointer.tokens.isEmpty ? "the root" : pointer.description
    return CommandError(
      "\(source?.place(of: pointer) ?? error.document): the schema cannot be used: "
        + "\(name): \(error.reason.title)",
      hint: hint, exitCode: .usage)
  }
}

extension SourceFile {
  /// Whether the whole document is a schema, not one that has schemas in it, such as an OpenAPI document.
  var isSchema: Bool { document.root["openapi"] == nil }
}
