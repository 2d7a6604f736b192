import PlumbJSON
import Testing

/// A defect, and the only case that may be left of whatever found it.
struct PlantedDefect: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The operation whose cases are run.
  let only: String
  let fails: @Sendable (SeenRequest) -> Bool
  let smallest: String

  init(
    _ name: String, at only: String, smallest: String,
    _ fails: @escaping @Sendable (SeenRequest) -> Bool
  ) {
    testDescription = name
    self.only = only
    self.fails = fails
    self.smallest = smallest
  }

  static let all: [PlantedDefect] = [
    PlantedDefect(
      "a long name", at: "POST /pets",
      smallest: #"""
        POST /pets {"name":"aaaaaaaaaaa","kind":"cat"}
        """#
    ) {
      $0.creates("/pets") && $0.length("name") > 10
    },
    PlantedDefect(
      "a great weight", at: "POST /pets",
      smallest: #"""
        POST /pets {"name":"a","kind":"cat","weight":101}
        """#
    ) {
      $0.creates("/pets") && $0.number("weight") > 100
    },
    PlantedDefect(
      "the greatest weight", at: "POST /pets",
      smallest: #"""
        POST /pets {"name":"a","kind":"cat","weight":200}
        """#
    ) {
      $0.creates("/pets") && $0.number("weight") == 200
    },
    PlantedDefect(
      "a fraction", at: "POST /pets",
      smallest: #"""
        POST /pets {"name":"a","kind":"cat","weight":0.5}
        """#
    ) {
      $0.creates("/pets") && $0.body["weight"]?.int == nil && $0.body["weight"]?.number != nil
    },
    PlantedDefect(
      "one value of an enum", at: "POST /pets",
      smallest: #"""
        POST /pets {"name":"a","kind":"bird"}
        """#
    ) {
      $0.creates("/pets") && $0.body["kind"] == "bird"
    },
    PlantedDefect(
      "a member that is given", at: "POST /pets",
      smallest: #"""
        POST /pets {"name":"a","kind":"cat","isSold":true}
        """#
    ) {
      $0.creates("/pets") && $0.body["isSold"] == true
    },
    PlantedDefect(
      "two members together", at: "POST /pets",
      smallest: #"""
        POST /pets {"name":"a","kind":"cat","weight":1,"isSold":true}
        """#
    ) {
      $0.creates("/pets") && $0.body["isSold"] == true && $0.body["weight"] != nil
    },
    PlantedDefect(
      "a value beside another one", at: "POST /pets",
      smallest: #"""
        POST /pets {"name":"a","kind":"dog","weight":101}
        """#
    ) {
      $0.creates("/pets") && $0.body["kind"] == "dog" && $0.number("weight") > 100
    },
    PlantedDefect(
      "a length beside a value", at: "POST /pets",
      smallest: #"""
        POST /pets {"name":"aaaaaa","kind":"bird"}
        """#
    ) {
      $0.creates("/pets") && $0.body["kind"] == "bird" && $0.length("name") > 5
    },
    PlantedDefect(
      "two elements", at: "POST /pets",
      smallest: #"""
        POST /pets {"name":"a","kind":"cat","tags":["a","a"]}
        """#
    ) {
      $0.creates("/pets") && $0.count("tags") > 1
    },
    PlantedDefect(
      "as many elements as there may be", at: "POST /pets",
      smallest: #"""
        POST /pets {"name":"a","kind":"cat","tags":["a","a","a","a","a"]}
        """#
    ) {
      $0.creates("/pets") && $0.count("tags") == 5
    },
    PlantedDefect(
      "a long element", at: "POST /pets",
      smallest: #"""
        POST /pets {"name":"a","kind":"cat","tags":["aaaaaaaaaaaaaaaa"]}
        """#
    ) {
      $0.creates("/pets")
        && ($0.body["tags"]?.array ?? []).contains { ($0.string?.utf8.count ?? 0) > 15 }
    },
    PlantedDefect(
      "an empty list", at: "POST /pets",
      smallest: #"""
        POST /pets {"name":"a","kind":"cat","tags":[]}
        """#
    ) {
      $0.creates("/pets") && $0.body["tags"]?.array?.isEmpty == true
    },
    PlantedDefect(
      "a reference, which must lead somewhere", at: "POST /pets",
      smallest: #"""
        POST /customers {"name":"a","email":"a@example.com"}
        POST /pets {"name":"a","kind":"cat","ownerId":"${customer.id}"}
        """#
    ) {
      $0.creates("/pets") && $0.body["ownerId"]?.number != nil
    },
    PlantedDefect(
      "a reference beside a value", at: "POST /pets",
      smallest: #"""
        POST /customers {"name":"a","email":"a@example.com"}
        POST /pets {"name":"a","kind":"cat","ownerId":"${customer.id}","isSold":true}
        """#
    ) {
      $0.creates("/pets") && $0.body["ownerId"]?.number != nil && $0.body["isSold"] == true
    },
    PlantedDefect(
      "a quotation mark", at: "POST /pets",
      smallest: #"""
        POST /pets {"name":"'","kind":"cat"}
        """#
    ) {
      $0.creates("/pets") && $0.text("name").utf8.contains(0x27)
    },
    PlantedDefect(
      "a space", at: "POST /pets",
      smallest: #"""
        POST /pets {"name":" ","kind":"cat"}
        """#
    ) {
      $0.creates("/pets") && $0.text("name").utf8.contains(0x20)
    },
    PlantedDefect(
      "an update of one member", at: "PATCH /pets/{petId}",
      smallest: #"""
        POST /pets {"name":"a","kind":"cat"}
        PATCH /pets/${pet.id} {"weight":2}
        """#
    ) {
      $0.method == "PATCH" && $0.body["weight"] != nil
    },
    PlantedDefect(
      "an update of two members", at: "PATCH /pets/{petId}",
      smallest: #"""
        POST /pets {"name":"a","kind":"cat"}
        PATCH /pets/${pet.id} {"name":"aa","weight":2}
        """#
    ) {
      $0.method == "PATCH" && $0.body["weight"] != nil && $0.body["name"] != nil
    },
    PlantedDefect(
      "an update to a value", at: "PATCH /pets/{petId}",
      smallest: #"""
        POST /pets {"name":"a","kind":"cat"}
        PATCH /pets/${pet.id} {"isSold":true}
        """#
    ) {
      $0.method == "PATCH" && $0.body["isSold"] == true
    },
    PlantedDefect(
      "a deletion", at: "DELETE /pets/{petId}",
      smallest: #"""
        POST /pets {"name":"a","kind":"cat"}
        DELETE /pets/${pet.id}
        """#
    ) {
      $0.method == "DELETE" && $0.path.contains("/pets/")
    },
    PlantedDefect(
      "a look at what is there", at: "GET /pets/{petId}",
      smallest: #"""
        POST /pets {"name":"a","kind":"cat"}
        GET /pets/${pet.id}
        """#
    ) {
      $0.method == "GET" && $0.path.contains("/pets/")
    },
    PlantedDefect(
      "a list", at: "GET /pets",
      smallest: #"""
        GET /pets
        """#
    ) {
      $0.method == "GET" && $0.path.hasSuffix("/pets")
    },
    PlantedDefect(
      "one value of an optional enum", at: "POST /customers",
      smallest: #"""
        POST /customers {"name":"a","email":"a@example.com","level":"gold"}
        """#
    ) {
      $0.creates("/customers") && $0.body["level"] == "gold"
    },
    PlantedDefect(
      "a length beyond what is stored", at: "POST /customers",
      smallest: #"""
        POST /customers {"name":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","email":"a@example.com"}
        """#
    ) {
      $0.creates("/customers") && $0.length("name") > 50
    },
    PlantedDefect(
      "a price, with all that an order needs", at: "POST /customers/{customerId}/orders",
      smallest: #"""
        POST /customers {"name":"a","email":"a@example.com"}
        POST /pets {"name":"a","kind":"cat"}
        POST /customers/${customer.id}/orders {"petId":"${pet.id}","currency":"EUR","price":1000}
        """#
    ) {
      $0.creates("/orders") && $0.number("price") > 999
    },
    PlantedDefect(
      "another currency", at: "POST /customers/{customerId}/orders",
      smallest: #"""
        POST /customers {"name":"a","email":"a@example.com"}
        POST /pets {"name":"a","kind":"cat"}
        POST /customers/${customer.id}/orders {"petId":"${pet.id}","currency":"USD","price":0.01}
        """#
    ) {
      $0.creates("/orders") && $0.body["currency"] == "USD"
    },
    PlantedDefect(
      "a price in another currency", at: "POST /customers/{customerId}/orders",
      smallest: #"""
        POST /customers {"name":"a","email":"a@example.com"}
        POST /pets {"name":"a","kind":"cat"}
        POST /customers/${customer.id}/orders {"petId":"${pet.id}","currency":"USD","price":1000}
        """#
    ) {
      $0.creates("/orders") && $0.body["currency"] == "USD" && $0.number("price") > 999
    },
    PlantedDefect(
      "a way of delivery", at: "POST /customers/{customerId}/orders",
      smallest: #"""
        POST /customers {"name":"a","email":"a@example.com"}
        POST /pets {"name":"a","kind":"cat"}
        POST /customers/${customer.id}/orders {"petId":"${pet.id}","currency":"EUR","price":0.01,"delivery":"courier"}
        """#
    ) {
      $0.creates("/orders") && $0.body["delivery"] == "courier"
    },
    PlantedDefect(
      "a member that needs its sibling", at: "POST /customers/{customerId}/orders",
      smallest: #"""
        POST /customers {"name":"a","email":"a@example.com"}
        POST /pets {"name":"a","kind":"cat"}
        POST /customers/${customer.id}/orders {"petId":"${pet.id}","currency":"EUR","price":0.01,\#
        "delivery":"courier","address":"plumb 17ec81b0 address"}
        """#
    ) {
      $0.creates("/orders") && $0.body["address"]?.string != nil
    },
  ]
}

extension SeenRequest {
  fileprivate func text(_ name: String) -> String { body[name]?.string ?? "" }
  fileprivate func length(_ name: String) -> Int { text(name).unicodeScalars.count }
  fileprivate func count(_ name: String) -> Int { body[name]?.array?.count ?? 0 }
  fileprivate func number(_ name: String) -> Double {
    body[name]?.number.flatMap { Double($0.text) } ?? 0
  }
}
