import PlumbJSON

/// One schema as written, with the dialect it is read in, ready to be read keyword by keyword.
struct SchemaSource: Sendable {
  let place: Place
  let dialect: Dialect
  /// The value of a boolean schema.
  let verdict: Bool?
  /// The keywords that count; empty for a boolean schema.
  let object: JSONObject

  init(_ value: JSON, at place: Place, in compiler: inout SchemaCompiler) throws(SchemaError) {
    self.place = place
    dialect = compiler.resources[place.resource].dialect
    switch value {
    case .bool(let verdict):
      self.verdict = verdict
      object = JSONObject()
    case .object(let object):
      verdict = nil
      self.object = Self.meaningful(object, in: dialect)
    case .null, .number, .string, .array:
      try compiler.report(.notASchema(actual: value.brief), at: place)
      verdict = true
      object = JSONObject()
    }
  }

  private static func meaningful(_ object: JSONObject, in dialect: Dialect) -> JSONObject {
    // OpenAPI 3.0.3 §4.7.23: a reference object cannot be extended, what stands beside it is ignored.
    if dialect.family == .openAPI30, object["$ref"]?.string != nil {
      return JSONObject(
        object.members.filter { $0.name.hasSameBytes(as: "$ref") || $0.name.isExtensionName })
    }
    if dialect.family == .draft202012, dialect.absent.isEmpty { return object }
    return JSONObject(object.members.filter { dialect.knows($0.name) })
  }

  subscript(keyword: String) -> JSON? { object[keyword] }

  /// OpenAPI 3.0.3 §4.7.24.1.
  var isNullable: Bool { dialect.family == .openAPI30 && self["nullable"]?.bool == true }
}

extension SchemaSource {
  /// A keyword whose value is a non-negative integer; `2.0` is one.
  func count(_ keyword: String, _ compiler: inout SchemaCompiler) throws(SchemaError) -> Int? {
    guard let value = self[keyword] else { return nil }
    if let number = value.number, number.isInteger, number >= JSONNumber(0) {
      return number.int ?? Int.max
    }
    try reject(keyword, "a non-negative integer", value, &compiler)
    return nil
  }

  func number(_ keyword: String, _ compiler: inout SchemaCompiler) throws(SchemaError)
    -> JSONNumber?
  {
    guard let value = self[keyword] else { return nil }
    if let number = value.number { return number }
    try reject(keyword, "a number", value, &compiler)
    return nil
  }

  func flag(_ keyword: String, _ compiler: inout SchemaCompiler) throws(SchemaError) -> Bool {
    guard let value = self[keyword] else { return false }
    if let flag = value.bool { return flag }
    try reject(keyword, "true or false", value, &compiler)
    return false
  }

  func text(_ keyword: String, _ compiler: inout SchemaCompiler) throws(SchemaError) -> String? {
    guard let value = self[keyword] else { return nil }
    if let text = value.string { return text }
    try reject(keyword, "a string", value, &compiler)
    return nil
  }

  func schema(_ keyword: String, _ compiler: inout SchemaCompiler) throws(SchemaError)
    -> SchemaID?
  {
    guard let value = self[keyword] else { return nil }
    return try compiler.reserve(value, at: place.appending(keyword))
  }

  func schemas(_ keyword: String, _ compiler: inout SchemaCompiler) throws(SchemaError)
    -> [SchemaID]
  {
    guard let value = self[keyword] else { return [] }
    guard let elements = value.array else {
      try reject(keyword, "an array of schemas", value, &compiler)
      return []
    }
    var schemas: [SchemaID] = []
    for (index, element) in elements.enumerated() {
      let place = place.appending(keyword).appending(String(index))
      schemas.append(try compiler.reserve(element, at: place))
    }
    return schemas
  }

  /// A keyword whose value is an object of schemas; of a repeated name the last one counts.
  func namedSchemas(_ keyword: String, _ compiler: inout SchemaCompiler) throws(SchemaError)
    -> [ObjectRules.Property]
  {
    guard let value = self[keyword] else { return [] }
    guard let object = value.object else {
      try reject(keyword, "an object of schemas", value, &compiler)
      return []
    }
    var names = NameTable()
    var schemas: [ObjectRules.Property] = []
    for member in object.members {
      let index = names.insert(member.name)
      guard index == schemas.count else { continue }
      let schema = try compiler.reserve(
        object[member.name] ?? member.value, at: place.appending(keyword).appending(member.name))
      schemas.append(ObjectRules.Property(name: member.name, schema: schema))
    }
    return schemas
  }

  /// A keyword whose value is an array of strings, each once.
  func names(_ keyword: String, _ value: JSON, _ compiler: inout SchemaCompiler)
    throws(SchemaError) -> [String]
  {
    var names = NameTable()
    for element in value.array ?? [] {
      if let name = element.string { _ = names.insert(name) }
    }
    let strings = value.array?.allSatisfy { $0.string != nil } ?? false
    if !strings { try reject(keyword, "an array of strings", value, &compiler) }
    return names.names
  }

  func reject(
    _ keyword: String, _ expected: String, _ actual: JSON, _ compiler: inout SchemaCompiler
  ) throws(SchemaError) {
    try compiler.report(
      .wrongKeywordValue(keyword: keyword, expected: expected, actual: actual.brief),
      at: place.appending(keyword))
  }
}
