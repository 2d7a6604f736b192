import PlumbJSON
import Testing

/// The contract of the VoiceBot API against an independent transcription of the pages it was written from.
struct `VoiceBot specification` {
  let specification: VoiceBotSpecification

  init() throws { specification = try VoiceBotSpecification() }

  @Test func `there are the twenty documented operations and no other`() throws {
    let paths = specification.document["paths"]?.object?.members ?? []
    let written = paths.flatMap { path in
      (path.value.object?.members ?? []).map { operation in
        "\(operation.value["operationId"]?.string ?? "") \(operation.name.uppercased()) \(path.name)"
      }
    }
    let documented = VoiceBotDocumentation.operations.map { "\($0.id) \($0.method) \($0.path)" }
    #expect(documented.count == 20)
    #expect(written.sorted() == documented.sorted())
  }

  @Test(arguments: VoiceBotDocumentation.operations)
  func `an operation has the documented success, client errors by inference, and its section`(
    _ documented: VoiceBotDocumentation.Operation
  ) throws {
    let operation = try specification.operation(documented.id)
    let responses = try #require(operation["responses"]?.object)
    #expect(responses.names == [documented.status, "4XX"])
    #expect(responses["4XX"]?["x-plumb"]?["basis"]?.string == "inferred")
    #expect((responses[documented.status]?["content"] == nil) == (documented.status == "204"))
    #expect(operation["x-plumb"]?["source"]?.string == documented.section)
    #expect(operation["summary"] != nil && operation["tags"] != nil)
  }

  @Test func `every documented response member is there with its type, and no other`() throws {
    let fields = VoiceBotDocumentation.fields
    #expect(fields.count == 37)
    for name in [
      "VoiceBot", "VoicebotChannelInstance", "VoicebotChannelTwilioConfiguration",
      "VoicebotChannelSIPConfiguration",
    ] {
      let properties = try #require(specification.schema(name)["properties"]?.object)
      let documented = fields.filter { $0.schema == name }
      let tabled = properties.members.filter { $0.name != "info" }
      #expect(tabled.map(\.name) == documented.map(\.name))
      for (member, field) in zip(tabled, documented) {
        let type = documentedType(try specification.resolved(member.value))
        #expect(acceptableTypes(for: field.type).contains(type), "\(name).\(field.name): \(type)")
        let source = member.value["x-plumb"]?["source"]?.string
        #expect(source?.hasSuffix("JSON Format › \(field.name)") == true)
      }
    }
  }

  @Test func `every parameter row is there with its type, place and obligation, and no other`()
    throws
  {
    #expect(VoiceBotDocumentation.rows.count == 62)
    for documented in VoiceBotDocumentation.operations {
      let operation = try specification.operation(documented.id)
      let rows = VoiceBotDocumentation.rows.filter { $0.operation == documented.id }
      let body = try specification.bodySchema(of: operation)
      let query = (operation["parameters"]?.array ?? []).filter { $0["in"]?.string != "path" }
      #expect(
        query.compactMap { $0["name"]?.string }
          == rows.filter { $0.place == "query" }.map(\.name))
      #expect(
        (body?["properties"]?.object?.names ?? [])
          == rows.filter { $0.place == "body" }.map(\.name))
      for row in rows {
        let parameter = query.first { $0["name"]?.string == row.name }
        let entry = try #require(parameter ?? body?["properties"]?[row.name])
        let type = documentedType(try specification.resolved(entry["schema"] ?? entry))
        #expect(acceptableTypes(for: row.type).contains(type), "\(row): \(type)")
        let required = body?["required"]?.array?.compactMap(\.string).contains(row.name) ?? false
        #expect(required == row.isRequired, "\(row)")
        let source = entry["x-plumb"]?["source"]?.string
        #expect(source == "\(documented.section) › \(row.name)")
      }
    }
  }

  @Test(arguments: [
    ("timeIntervalToRepeatLastMessageWhenNoInput", [1, 60, 20]),
    ("timeToHangUpCallWhenNoInput", [1, 600, 90]),
  ])
  func `a documented range and default stand in all three schemas`(_ name: String, _ numbers: [Int])
    throws
  {
    for schema in ["VoiceBot", "VoiceBotCreate", "VoiceBotUpdate"] {
      let property = try #require(specification.schema(schema)["properties"]?[name])
      let written = ["minimum", "maximum", "default"].map { property[$0]?.int }
      #expect(written == numbers, "\(schema)")
    }
  }

  @Test(arguments: [
    ("VoiceBot", "botWaitingTime", 90 as JSON),
    ("VoicebotChannelSIPConfiguration", "isAuthUsernameRequired", false),
    ("VoicebotChannelSIPConfiguration", "isOutboundProxyRequired", false),
  ])
  func `a default without a range stands in all three schemas`(
    _ schema: String, _ name: String, _ value: JSON
  ) throws {
    for suffix in ["", "Create", "Update"] {
      #expect(try specification.schema(schema + suffix)["properties"]?[name]?["default"] == value)
    }
  }

  @Test(arguments: [
    ("VoiceBot", "trainingStatus", "succeeded processing failed"),
    ("VoiceBot", "importingStatus", "none processing succeeded failed"),
    ("VoiceBot", "languageId", "en zh-CN zh-TW"),
    ("VoicebotChannelInstance", "channelType", "twilio sip"),
    (
      "VoicebotChannelTwilioConfiguration", "phoneNumberCountry",
      "BE CA DK FR AT FI US NL CL GB IL PR ZA AU"
    ),
  ])
  func `the documented values are listed in all three schemas`(
    _ schema: String, _ name: String, _ values: String
  ) throws {
    for suffix in ["", "Create", "Update"] {
      let property = try specification.schema(schema + suffix)["properties"]?[name]
      let listed = (property?["enum"]?.array ?? []).compactMap(\.string)
      #expect(listed == values.split(separator: " ").map(String.init), "\(schema + suffix)")
    }
  }

  @Test func `every member and parameter reaches a section of the pages`() {
    let sections = VoiceBotDocumentation.sections
    for place in specification.places where place.object["type"] != nil || place.object["in"] != nil
    {
      let isCredential = place.pointer.tokens.contains("securitySchemes")
      let section = place.source?.split(separator: " › ").first.map(String.init)
      #expect(isCredential || sections.contains(section ?? ""), "\(place.pointer)")
    }
  }

  @Test func `what is inferred says why`() {
    for place in specification.places where place.plumb?["basis"]?.string == "inferred" {
      #expect(place.plumb?["because"]?.string?.isEmpty == false, "\(place.pointer)")
    }
  }

  @Test func `every reference names a resource, every rule a sibling`() throws {
    let resources = specification.resourceNames
    for place in specification.places {
      for member in place.object["properties"]?.object?.members ?? [] {
        let siblings = place.object["properties"]?.object?.names ?? []
        let rules = member.value["x-plumb"]
        let choice = rules?["references"]?.object
        let named =
          [rules?["references"]?.string, rules?["owned"]?.string].compactMap { $0 }
          + (choice?.members.filter { $0.name != "by" }.compactMap(\.value.string) ?? [])
        #expect(named.allSatisfy(resources.contains), "\(place.pointer) \(member.name)")
        let leaned =
          [rules?["expands"]?.string, choice?["by"]?.string].compactMap { $0 }
          + (rules?["availableWhen"]?.object?.names ?? [])
        #expect(leaned.allSatisfy(siblings.contains), "\(place.pointer) \(member.name)")
      }
      if place.object["$ref"] != nil { _ = try specification.resolved(.object(place.object)) }
    }
  }

  @Test func `an expansion that a query asks for is a member of the representation`() throws {
    for (operation, schema) in [
      ("listVoiceBots", "VoiceBot"), ("getVoiceBot", "VoiceBot"),
      ("listVoicebotChannelInstances", "VoicebotChannelInstance"),
      ("getVoicebotChannelInstance", "VoicebotChannelInstance"),
    ] {
      let parameters = try specification.operation(operation)["parameters"]?.array ?? []
      let include = try #require(parameters.first { $0["name"]?.string == "include" })
      let expansions = try #require(include["x-plumb"]?["expands"]?.object)
      #expect(expansions.names == include["schema"]?["enum"]?.array?.compactMap(\.string))
      for expansion in expansions.members {
        let member = try #require(expansion.value.string)
        #expect(try specification.schema(schema)["properties"]?[member] != nil)
      }
    }
  }

  @Test func `every body that is sent or answered has an example`() {
    for place in specification.places where place.object["schema"] != nil {
      guard place.pointer.parent?.tokens.last == "content" else { continue }
      #expect(place.object["examples"]?.object?.isEmpty == false, "\(place.pointer)")
    }
  }
}
