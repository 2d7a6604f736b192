import Foundation
import Testing

/// What `plumb validate` says of values, and of schemas that cannot be used.
struct `Validation` {
  private let tool = Tool()

  init() throws {
    try write(
      "order.schema.json",
      """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "required": ["id"],
        "properties": {
          "id": {"type": "integer", "minimum": 1},
          "email": {"$ref": "sub/common.json#/$defs/email"}
        },
        "additionalProperties": false
      }
      """)
    try write(
      "sub/common.json",
      """
      {"$id": "https://x.test/common", "$defs": {"email": {"format": "email", "maxLength": 10}}}
      """)
    try write("right.json", #"{"id": 1, "email": "a@b.c"}"#)
    try write("wrong.json", #"{"emial": 5, "id": 0}"#)
    try write("broken.json", "{\n  \"id\": ]")
    try write("long.json", "\"nomailatall\"")
    try write("short.json", "\"nomail\"")
    try write("remote.json", ##"{"$ref": "https://x.test/common#/$defs/email"}"##)
  }

  @Test func `a verdict is a line, with what is broken below it`() async throws {
    let result = try await tool.run("validate", "order.schema.json", "right.json", "wrong.json")
    #expect(
      result.output == """
        right.json: valid
        wrong.json: invalid
          /emial: expected no member of this name (did you mean "email"?), actual 5
          /id: expected an integer of at least 1, actual 0

        """)
    #expect(result.errors == "")
    #expect(result.exitCode == 1)
  }

  @Test func `valid values alone exit 0`() async throws {
    let result = try await tool.run("validate", "order.schema.json", "right.json", "right.json")
    #expect(result.output == "right.json: valid\nright.json: valid\n")
    #expect(result.exitCode == 0)
  }

  @Test func `a value that cannot be read does not keep the others from being judged`() async throws
  {
    let result = try await tool.run(
      "validate", "order.schema.json", "broken.json", "none.json", "right.json")
    #expect(
      result.output == "broken.json: unusable\nnone.json: unusable\nright.json: valid\n")
    #expect(
      result.errors == """
        plumb: broken.json:2:9: this is not JSON: expected a value after ':', found ']'
        plumb: none.json: the file cannot be read: No such file or directory
          give the path of a JSON file

        """)
    #expect(result.exitCode == 2)
  }

  @Test func `a line has one verdict in one line, unless errors are asked for`() async throws {
    try write("values.ndjson", "{\"id\": 1}\n\n{\"id\": 0}\r\n{\n[]")
    let result = try await tool.run("validate", "order.schema.json", "--lines", "values.ndjson")
    #expect(
      result.output == """
        values.ndjson:1: valid
        values.ndjson:3: invalid
        values.ndjson:4: unusable
        values.ndjson:5: valid

        """)
    #expect(result.errors.hasPrefix("plumb: values.ndjson:4:2: this is not JSON: "))
    #expect(result.exitCode == 2)
    try write("values.ndjson", "{\"id\": 0, \"a\": 1, \"b\": 2}")
    let listed = try await tool.run(
      "validate", "order.schema.json", "--lines", "values.ndjson", "--errors", "1")
    #expect(
      listed.output == """
        values.ndjson:1: invalid
          /id: expected an integer of at least 1, actual 0
          … and more: see --errors

        """)
    #expect(listed.exitCode == 1)
  }

  @Test(arguments: [["sub"], ["https://x.test/=remotes/"], ["https://y.test/=sub", "remotes/"]])
  func `references are resolved in the folders named`(_ sources: [String]) async throws {
    try write("remotes/common", try tool.text("sub/common.json"))
    try write("remotes/by-id.json", try tool.text("sub/common.json"))
    let result = try await tool.run(
      ["validate", "remote.json", "short.json", "long.json"]
        + sources.flatMap { ["--resolve", $0] }
    )
    #expect(
      result.output == """
        short.json: valid
        long.json: invalid
          the value: expected a string of at most 10 characters, actual "nomailatall" (11 characters)

        """)
    #expect(result.exitCode == 1)
  }

  @Test func `a format informs in 2020-12, unless it is to be asserted`() async throws {
    let result = try await tool.run(
      "validate", "remote.json", "short.json", "--resolve", "sub", "--formats", "assert")
    #expect(
      result.output == """
        short.json: invalid
          the value: expected an email address, actual "nomail"

        """)
  }

  @Test func `the dialect of OpenAPI 3.0 knows nullable, and a schema may be part of a document`()
    async throws
  {
    try write("null.json", "null")
    try write("nullable.json", #"{"type": "string", "nullable": true}"#)
    try write(
      "api.json", #"{"openapi": "3.0.3", "parts": {"a": {"type": "string", "nullable": true}}}"#)
    for arguments in [
      ["nullable.json", "null.json", "--dialect", "openapi-3.0"],
      ["api.json#/parts/a", "null.json"],
    ] {
      let result = try await tool.run(["validate"] + arguments)
      #expect(result.output == "null.json: valid\n")
    }
    let result = try await tool.run("validate", "nullable.json", "null.json")
    #expect(result.exitCode == 1)
  }

  @Test func `a schema is judged by its meta-schema, which nobody hands over`() async throws {
    try write("meta.json", #"{"$ref": "https://json-schema.org/draft/2020-12/schema"}"#)
    let result = try await tool.run("validate", "meta.json", "order.schema.json", "long.json")
    #expect(result.output.hasPrefix("order.schema.json: valid\nlong.json: invalid\n"))
  }

  @Test(arguments: [
    (
      "{\n  \"properties\": {\n    \"a\": {\"type\": \"strin\"}}}",
      """
      plumb: s.json:3:19: the schema cannot be used: /properties/a/type: "type" has to be a type or \
      an array of types, this is "strin"
        give "type" a type or an array of types, or leave it out

      """
    ),
    (
      "{\"items\": {\n  \"$ref\": \"https://x.test/none\"}}",
      """
      plumb: s.json:2:11: the schema cannot be used: /items/$ref: the reference \
      "https://x.test/none" leads to nothing
        compare the reference with the names that the document defines; name the folder of another \
      document with --resolve, as nothing is ever fetched

      """
    ),
    (
      "{\"id\": \"https://x.test/s\",\n  \"$ref\": \"#a\"}",
      """
      plumb: s.json:2:11: the schema cannot be used: /$ref: the reference "#a" leads to nothing
        compare the reference with the names that the document defines; names given by 'id' are \
      not known: write '$id', or '$anchor' for a name alone

      """
    ),
    (
      "{\"$ref\": \"broken.json\"}",
      "plumb: FOLDER/broken.json:2:9: this is not JSON: expected a value after ':', found ']'\n"
    ),
    (
      "[]",
      """
      plumb: s.json:1:1: the schema cannot be used: the root: a schema is an object or a boolean, \
      this is []
        write {} for a schema that accepts everything

      """
    ),
  ])
  func `a schema that cannot be used exits 2 and says where and why`(
    _ schema: String, _ message: String
  ) async throws {
    try write("s.json", schema)
    let result = try await tool.run("validate", "s.json", "right.json")
    let folder = tool.folder.url.resolvingSymlinksInPath().path(percentEncoded: false)
    #expect(
      result.errors
        == message.replacing("FOLDER/", with: folder.hasSuffix("/") ? folder : folder + "/"))
    #expect(result.output == "")
    #expect(result.exitCode == 2)
  }

  @Test func `the id of draft 4 is said not to be read`() async throws {
    try write("old.json", #"{"id": "https://x.test/old", "type": "object"}"#)
    let result = try await tool.run("validate", "old.json", "right.json")
    #expect(
      result.errors
        == "warning: old.json:1:8: 'id' is not read: JSON Schema calls it '$id' since draft 6\n")
    #expect(result.output == "right.json: valid\n")
    #expect(result.exitCode == 0)
  }

  @Test(arguments: [
    (
      ["validate"],
      "plumb: plumb validate: SCHEMA INSTANCE… is missing\n"
        + "  give the file of a schema, then the files of the values to judge\n"
    ),
    (
      ["validate", "right.json"],
      "plumb: plumb validate: INSTANCE is missing\n"
        + "  give the files of the values to judge, or --lines FILE\n"
    ),
    (
      ["validate", "right.json", "right.json", "--resolve", "https://x.test/"],
      "plumb: --resolve: expected URL=DIR or DIR, found \"https://x.test/\"\n"
    ),
    (
      ["validate", "right.json", "right.json", "--dialect", "2020"],
      "plumb: --dialect: there is no dialect \"2020\"\n  there are: 2020-12, openapi-3.0\n"
    ),
  ])
  func `a wrong line says how to mend it`(_ arguments: [String], _ message: String) async throws {
    let result = try await tool.run(arguments)
    #expect(result.errors == message)
    #expect(result.exitCode == 2)
  }

  private func write(_ path: String, _ text: String) throws {
    let url = tool.folder.url.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }
}
