import PlumbContract
import PlumbJSON
import Testing

/// Orders of customers, with one more member in an order.
struct `A reference that nobody declares` {
  private static func reference(_ member: String, _ schema: String, word: String = "") throws
    -> Reference?
  {
    let document = ##"""
      {"openapi":"3.1.0","info":{"title":"Shop","version":"1"},"paths":{
        "/customers":{"post":{"responses":{"201":{"description":"it","content":{"application/json":{
          "schema":{"$ref":"#/components/schemas/Customer"}}}}}}},
        "/customers/{customerNo}":{"get":{"responses":{"200":{"description":"it","content":{
          "application/json":{"schema":{"$ref":"#/components/schemas/Customer"}}}}}}},
        "/orders":{"post":{"requestBody":{"content":{"application/json":{
          "schema":{"$ref":"#/components/schemas/Order"}}}},
          "responses":{"201":{"description":"it"}}}},
        "/orders/{id}":{"delete":{"responses":{"204":{"description":"gone"}}}},
        "/orders/{id}/lines":{"post":{"responses":{"201":{"description":"it"}}}},
        "/orders/{id}/lines/{lineId}":{"delete":{"responses":{"204":{"description":"gone"}}}}},
       "components":{"schemas":{
         "Customer":{"properties":{"id":{"type":"integer"}\##(word)}},
         "Order":{"properties":{"\##(member)":\##(schema)}}}}}
      """##
    let contract = try Contract(reading: try JSON.parse(document))
    let create = contract.operations.first { $0.key == "POST /orders" }
    let member = create?.body?.document?.members.first
    #expect(member?.isReferenceInferred == (member?.reference != nil))
    return member?.reference
  }

  @Test(arguments: ["customerId", "customer_id", "CustomerID", "customer-id", "customerUuid"])
  func `is told by the name of the resource`(_ name: String) throws {
    #expect(try Self.reference(name, #"{"type":"integer"}"#) == .resource("customers"))
  }

  @Test(arguments: [
    (#"{"type":"integer"}"#, true), (#"{"type":["integer","null"]}"#, true),
    (#"{"type":"integer","minimum":1}"#, false), (#"{"type":"integer","default":0}"#, false),
    (#"{"type":"integer","enum":[1,2]}"#, false), (#"{"type":"string"}"#, false),
  ]) func `is told by the bare name where the schema says no more than the type`(
    _ schema: String, _ isReference: Bool
  ) throws {
    #expect(try Self.reference("customer", schema) == (isReference ? .resource("customers") : nil))
  }

  @Test func `may be null, or absent`() throws {
    let schema = #"{"anyOf":[{"type":"integer"},{"type":"null"}]}"#
    #expect(try Self.reference("customerId", schema) == .resource("customers"))
  }

  @Test(arguments: [
    ("customerName", #"{"type":"integer"}"#), ("id", #"{"type":"integer"}"#),
    ("customerId", #"{"type":"string"}"#), ("customerId", #"{"type":"integer","readOnly":true}"#),
    ("orderId", #"{"type":"string"}"#), ("lineId", #"{"type":"string"}"#),
    ("customerNo", #"{"type":"integer"}"#),
  ]) func `is no other member`(_ name: String, _ schema: String) throws {
    #expect(try Self.reference(name, schema) == nil)
  }

  @Test func `is not looked for where references are declared`() throws {
    let word =
      #","friend":{"type":"integer","x-plumb":{"source":"a","references":"customers"}}"#
    #expect(try Self.reference("customerId", #"{"type":"integer"}"#, word: word) == nil)
  }
}
