import Foundation
import PlumbContract
import PlumbJSON
import PlumbSchema
import Testing

/// Documents of other people, blemishes and all, are usable contracts.
@Suite(.enabled(if: RealDocuments.folder != nil), .serialized)
struct `Reading of real documents` {
  /// Operations, and how many parts are set aside.
  static let expected: [String: (operations: Int, problems: Int)] = [
    "asana-1.0.json": (152, 0), "fastapi-full-stack-3.1.json": (23, 0),
    "github-rest-2022-07.json": (874, 0), "kubernetes-core-v1-1.24.json": (245, 0),
    "museum-3.1.json": (8, 0), "openai-2.3.0-3.1.json": (288, 7), "stripe-2022-04.json": (417, 0),
    "swagger-petstore-3.0.4.json": (19, 0), "train-travel-3.1.json": (7, 0),
    "twilio-api-v2010.json": (197, 0), "small/oai-petstore.json": (3, 0),
    "small/oai-link-example.json": (6, 0), "small/oai-callback-example.json": (1, 0),
    "small/oai-api-with-examples.json": (2, 0), "small/oai-tictactoe.json": (3, 0),
    "small/oai-webhook-example.json": (0, 0), "small/readme-parameters-style-3.0.json": (25, 0),
    "small/readme-parameters-style-3.1.json": (25, 0),
    "small/readme-schema-types-3.1.json": (23, 0),
    "small/readme-request-examples-3.0.json": (11, 0),
  ]

  @Test(arguments: RealDocuments.files) func `loads as a whole`(_ file: String) throws {
    let bytes = try RealDocuments.bytes(file)
    let start = ContinuousClock.now
    let reading = try ContractReading(try JSON.parse(bytes))
    let time = ContinuousClock.now - start
    let contract = reading.contract
    let milliseconds =
      Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3
    print(
      "\(file): \(bytes.count) bytes, \(contract.operations.count) operations, "
        + "\(contract.schemas.nodes.count) schemas, \(contract.resources.count) resources, "
        + "\(contract.securitySchemes.count) security schemes, \(contract.webhooks.count) webhooks, "
        + "\(reading.problems.count) set aside, \(Int(milliseconds)) ms")
    for problem in reading.problems.prefix(5) { print("  \(problem)") }
    let expected = try #require(Self.expected[file])
    #expect(contract.operations.count == expected.operations)
    #expect(reading.problems.count == expected.problems)
  }
}
