import PlumbContract
import PlumbJSON
import Testing

struct `Reading of a contract` {
  @Test func `the VoiceBot contract has its operations and resources`() throws {
    let contract = try Contract(reading: VoiceBotSpecification().document)
    #expect(contract.operations.count == 20)
    #expect(contract.operations.allSatisfy { $0.role != nil && $0.requiresCredential })
    #expect(contract.resources.filter { !$0.isExternal }.count == 4)
    #expect(contract.servers == ["https://api11.comm100.io/v4"])
  }

  @Test func `rules of members are read where they stand`() throws {
    let contract = try Contract(reading: VoiceBotSpecification().document)
    let voicebot = try #require(contract.resource("voicebot"))
    let channel = try #require(voicebot.member("channel"))
    #expect(channel.expands == "channelId")
    #expect(voicebot.member("channelId")?.reference == .resource("voicebotChannelInstance"))
    #expect(voicebot.member("lastUpdatedTime")?.touchedBy == [.create, .update])
    #expect(voicebot.member("id")?.isReadOnly == true)
    let create = try #require(contract.operation(.create, of: voicebot)?.body?.document)
    let embedded = try #require(create.members.first { $0.name == "channel" })
    #expect(embedded.owns == "voicebotChannelInstance")
    #expect(
      embedded.members.first { $0.name == "infoId" }?.reference?.resources
        == ["voicebotChannelSIPConfiguration", "voicebotChannelTwilioConfiguration"])
    #expect(create.members.first { $0.name == "botWaitingTime" }?.default == 90)
    let sip = try #require(contract.resource("voicebotChannelSIPConfiguration"))
    #expect(sip.member("password")?.isSecret == true)
    let twilio = try #require(contract.resource("voicebotChannelTwilioConfiguration"))
    #expect(twilio.member("phoneNumber")?.isImmutable == true)
  }

  @Test func `resources are inferred from pairs of paths where none are declared`() throws {
    let contract = try Contract(
      reading: [
        "openapi": "3.0.3", "info": ["title": "Shop", "version": "1"],
        "paths": [
          "/shops/{shop}/pets": [
            "parameters": [["name": "shop", "in": "path", "required": true]],
            "get": ["responses": ["200": ["description": ""]]],
          ],
          "/shops/{shop}/pets/{pet}": [
            "get": ["responses": ["200": ["description": ""]]],
            "delete": ["responses": ["204": ["description": ""]]],
            "parameters": [
              ["name": "pet", "in": "path", "required": true],
              ["name": "shop", "in": "path", "required": true],
            ],
          ],
        ],
        "x-plumb": ["source": "Shop"],
      ] as JSON)
    #expect(contract.resources.map(\.name) == ["pets"])
    #expect(Set(contract.resources[0].operations.keys) == [.list, .read, .delete])
  }

  @Test(arguments: [
    ("/pets/", "/pets/{id}/"), ("/pets", "/pets/{id}/"), ("/pets/", "/pets/{id}"),
  ]) func `slashes at the end of paths do not matter`(_ collection: String, _ item: String) throws {
    let answer: JSON = ["get": ["responses": ["200": ["description": ""]]]]
    let contract = try Contract(
      reading: [
        "openapi": "3.1.0", "info": ["title": "Shop", "version": "1"],
        "paths": .object(
          JSONObject([.init(name: collection, value: answer), .init(name: item, value: answer)])),
      ] as JSON)
    let pets = try #require(contract.resources.first)
    #expect(pets.name == "pets")
    #expect(Set(pets.operations.keys) == [.list, .read])
    #expect(pets.idOfItem(at: "http://host/v1/pets/7/?a=b") == "7")
    #expect(pets.idOfItem(at: "/pets/7") == "7")
    #expect(pets.idOfItem(at: "/pets/") == nil)
  }

  @Test(arguments: brokenDocuments) func `a broken document says where and how to mend it`(
    _ broken: BrokenDocument
  ) throws {
    let error = try #require(throws: ContractError.self) {
      try Contract(reading: try JSON.parse(broken.document))
    }
    #expect(error.description == broken.message)
  }

  struct BrokenDocument: Sendable {
    let document: String
    let message: String
  }

  @Test(arguments: blemishedDocuments) func `a blemish sets aside the part that it stands in`(
    _ blemished: BrokenDocument
  ) throws {
    let reading = try ContractReading(try JSON.parse(blemished.document))
    #expect(reading.problems.map(\.description) == [blemished.message])
  }

  static let blemishedDocuments = [
    BrokenDocument(
      document: ##"{"openapi": "3.1.0", "paths": {"/a": {"$ref": "#/b"}}}"##,
      message: "/paths/~1a: the reference '#/b' leads nowhere; "
        + "references are JSON Pointers such as '#/components/schemas/Pet'"),
    BrokenDocument(
      document: ##"{"openapi": "3.1.0", "paths": {"/a": {"$ref": "#/paths/~1bd"}, "/b": {}}}"##,
      message: "/paths/~1a: the reference '#/paths/~1bd' leads nowhere; "
        + "did you mean '#/paths/~1b'?"),
    BrokenDocument(
      document: ##"{"openapi": "3.1.0", "paths": {"/a": {"$ref": "pets.json#/a"}}}"##,
      message: "/paths/~1a: the reference 'pets.json#/a' cannot be followed: only this document is "
        + "at hand; references are followed to files beside the document, never further"),
    BrokenDocument(
      document: ##"{"openapi": "3.1.0", "paths": {"/a": {"$ref": "../pets.json"}}}"##,
      message: "/paths/~1a: the reference '../pets.json' leaves the folder of the document; "
        + "move what it names into this document, or into a file beside it"),
    BrokenDocument(
      document: #"{"openapi": "3.1.0", "paths": {"/a": {"get": {"responses": {"2000": {}}}}}}"#,
      message: "/paths/~1a/get/responses/2000: '2000' is no status; "
        + "allowed: 100–599, 1XX–5XX, default"),
    BrokenDocument(
      document: #"{"openapi": "3.1.0", "paths": {"/a/{id}": {"get": {"responses": {}}}}}"#,
      message: "/paths/~1a~1{id}/get: the path names '{id}', but no parameter of that name is "
        + #"declared; declare it: {"name": "id", "in": "path", "required": true, …}"#),
    BrokenDocument(
      document: """
        {"openapi": "3.1.0", "paths": {"/a": {"get": {"parameters": [
         {"name": "q", "in": "query", "style": "label", "schema": {}}]}}}}
        """,
      message: "/paths/~1a/get/parameters/0/style: 'label' is no style of a query parameter; "
        + "allowed: form, spaceDelimited, pipeDelimited, deepObject"),
    BrokenDocument(
      document: """
        {"openapi": "3.1.0", "paths": {"/a": {"get": {"parameters": [
         {"name": "q", "in": "query", "schema": {"minimum": "1"}}]}}}}
        """,
      message: "/paths/~1a/get/parameters/0/schema/minimum: \"minimum\" has to be a number, this "
        + "is \"1\"; give \"minimum\" a number, or leave it out"),
  ]

  static let brokenDocuments = [
    BrokenDocument(document: "[]", message: "the document: expected an object, found an array"),
    BrokenDocument(
      document: #"{"info": {}, "paths": {}}"#,
      message: "the document: the document has no 'openapi'; add 'openapi'"),
    BrokenDocument(
      document: #"{"openapi": "2.0", "paths": {}}"#,
      message: "/openapi: the version '2.0' is none that plumb reads; "
        + #"write "openapi": "3.1.0" (or 3.0.x)"#),
    BrokenDocument(
      document: #"{"openapi": "3.1.0", "paths": []}"#,
      message: "/paths: expected an object, found an array"),
    BrokenDocument(
      document: """
        {"openapi": "3.1.0", "paths": {"/pets": {}, "/pets/{id}": {}},
         "x-plumb": {"resources": {"pet": {"collection": "/pet", "item": "/pets/{id}"}}}}
        """,
      message: "/x-plumb/resources/pet/collection: there is no path '/pet'; did you mean '/pets'?"),
  ]
}
