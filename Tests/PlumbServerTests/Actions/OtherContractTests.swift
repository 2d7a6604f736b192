import PlumbHTTP
import PlumbJSON
import PlumbServer
import Testing

struct `A contract without extensions` {
  let bench: Bench

  init() throws { bench = try Bench(Contracts.petstore) }

  @Test func `numbered items are made, patched, listed in their wrapper and deleted`() throws {
    let response = bench.send("POST", "/shops", ["name": "Corner", "owner": "Ann"])
    #expect(response.fields["Location"] == "/api/v1/shops/1")
    let shop: JSON = ["name": "Corner", "kind": "small", "owner": "Ann", "id": 1, "rank": 3]
    #expect(response.json == shop)
    let patched = try bench.json("PATCH", "/shops/1", ["owner": nil, "kind": "large"])
    #expect(patched == ["name": "Corner", "kind": "large", "id": 1, "rank": 3])
    #expect(try bench.json("GET", "/shops")["items"] == [patched])
    #expect(bench.send("GET", "/shops/01").status == 404)
    #expect(bench.send("DELETE", "/shops/1").status == 204)
    #expect(bench.send("GET", "/shops/1").status == 404)
  }

  @Test func `nested items live in the item that holds them, under the ids that clients give`()
    throws
  {
    #expect(bench.send("POST", "/shops/1/pets", ["id": "tom", "name": "Tom"]).status == 404)
    for name in ["A", "B"] { _ = try bench.json("POST", "/shops", ["name": .string(name)]) }
    let tom: JSON = ["id": "tom/1", "name": "Tom"]
    let response = bench.send("POST", "/shops/1/pets", tom)
    #expect(response.fields["Location"] == "/api/v1/shops/1/pets/tom%2F1")
    #expect(try bench.json("GET", "/shops/1/pets/tom%2F1") == tom)
    #expect(try bench.json("GET", "/shops/1/pets") == [tom])
    #expect(try bench.json("GET", "/shops/2/pets") == [])
    #expect(bench.send("GET", "/shops/2/pets/tom%2F1").status == 404)
    #expect(bench.send("POST", "/shops/1/pets", tom).status == 409)
    #expect(bench.send("POST", "/shops/2/pets", tom).status == 201)
  }

  @Test func `refusals have the documented form`() throws {
    let refused = bench.send("POST", "/shops", [:])
    #expect(refused.status == 400)
    #expect(
      refused.json
        == [
          "code": 0,
          "message": "body /name: expected the member \"name\", actual no such member",
        ])
  }

  @Test func `an operation of no resource shows a value of its schema`() throws {
    #expect(try bench.json("GET", "/health") == ["status": "up"])
  }
}
