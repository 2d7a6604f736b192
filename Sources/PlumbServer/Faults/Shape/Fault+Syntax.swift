import PlumbContract
import PlumbHTTP
import PlumbJSON

/// Bodies that are announced as JSON and are none.
extension Fault {
  static let syntax: [Fault] = [
    Fault(
      "member-twice", .shape, breaks: "body-is-well-formed",
      "Reading an item shows its id twice."
    ) { contract in
      .replying(at: contract.operations(.read, turn: 2).first) { reply in
        guard let object = (try? JSON.parse(reply.response.body))?.object,
          let first = object.members.first
        else { return }
        reply.response.body = JSON.object(JSONObject(object.members + [first])).bytes()
      }
    },
    Fault(
      "trailing-comma", .shape, breaks: "body-is-well-formed",
      "A list ends with a comma before its last bracket."
    ) { contract in
      .replying(at: contract.operations(.list, turn: 3).first) { reply in
        guard reply.response.body.count > 2, let last = reply.response.body.last else { return }
        reply.response.body = reply.response.body.dropLast() + [UInt8(ascii: ","), last]
      }
    },
    Fault(
      "byte-order-mark", .shape, breaks: "body-is-well-formed",
      "A create begins its answer with a byte order mark."
    ) { contract in
      .replying(at: contract.operations(.create, turn: 1).first) {
        $0.response.body = [0xEF, 0xBB, 0xBF] + $0.response.body
      }
    },
    Fault(
      "latin-letters", .shape, breaks: "body-is-well-formed",
      "An item whose text has letters of Latin-1 is shown in that encoding instead of UTF-8."
    ) { contract in
      .replying(at: contract.operations(.read).first) { reply in
        let text = String(decoding: reply.response.body, as: UTF8.self)
        guard text.unicodeScalars.contains(where: { (0x80...0xFF).contains($0.value) }) else {
          return
        }
        reply.response.body = text.unicodeScalars.flatMap { scalar in
          (0x80...0xFF).contains(scalar.value)
            ? [UInt8(scalar.value)] : Array(String(scalar).utf8)
        }
      }
    },
    Fault(
      "python-words", .shape, breaks: "body-is-well-formed",
      "Reading an item writes the words of Python for true and false."
    ) { contract in
      .replying(at: contract.shownSites(.read).first { $0.isBoolean }?.operation) { reply in
        let text = String(decoding: reply.response.body, as: UTF8.self)
        reply.response.body = Array(
          text.replacing(":true", with: ":True").replacing(":false", with: ":False").utf8)
      }
    },
  ]
}
