import Foundation
import PlumbContract
import PlumbJSON
import PlumbSchema
import Testing

/// Documents with something broken in them end in a contract or in problems, never in a trap, without end, or in more
/// memory than the documents are worth.
struct `Mutated documents` {
  /// What a process that reads many of them may hold at most, itself included.
  static let mostMegabytes = 150

  /// Small documents come first and often: each mutation is read whole.
  static let sources: [(name: String, bytes: [UInt8], count: Int)] = {
    let tiny: Set = [
      "small/oai-webhook-example.json", "small/oai-callback-example.json",
      "small/oai-petstore.json", "small/oai-api-with-examples.json", "small/oai-tictactoe.json",
      "small/oai-link-example.json",
    ]
    let middle = ["museum-3.1.json", "swagger-petstore-3.0.4.json", "fastapi-full-stack-3.1.json"]
    let real = RealDocuments.files.filter { $0.hasPrefix("small/") || middle.contains($0) }
    return [("the smallest shop", Array(SmallestShop.text.utf8), 2_000)]
      + real.compactMap { file in
        (try? RealDocuments.bytes(file)).map { (file, $0, tiny.contains(file) ? 3_300 : 40) }
      }
  }()

  @Test(.timeLimit(.minutes(10))) func `neither trap nor hang`() async throws {
    let start = ContinuousClock.now
    let outcomes = await withTaskGroup(of: Outcomes.self) { group in
      for (index, source) in Self.sources.enumerated() {
        group.addTask { Self.outcomes(of: source.bytes, count: source.count, seed: index) }
      }
      return await group.reduce(into: Outcomes()) { $0.add($1) }
    }
    print("\(outcomes) in \(ContinuousClock.now - start)")
    #expect(outcomes.total >= (RealDocuments.folder == nil ? 2_000 : 20_000))
    #expect(outcomes.contracts > 0)
    #expect(outcomes.unusable > 0)
    #expect(outcomes.noJSON > 0)
    #expect(outcomes.bloated == 0)
  }

  /// Some of them are read in a process of their own, whose memory is theirs alone.
  @Test(.timeLimit(.minutes(10))) func `take no more memory than they are worth`() async {
    await #expect(processExitsWith: .success) {
      for (index, source) in Self.sources.enumerated() {
        _ = Self.outcomes(of: source.bytes, count: index == 0 ? 400 : 10, seed: index)
      }
      #expect(Self.peakMegabytes() < Self.mostMegabytes)
    }
  }

  /// The most that this process has held so far.
  private static func peakMegabytes() -> Int {
    #if canImport(Darwin)
      var usage = rusage()
      unsafe getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss / (1 << 20)
    #else
      // The figure of getrusage begins with what the parent held when it forked.
      let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 / (1 << 10) } ?? .max
    #endif
  }

  struct Outcomes: Sendable, CustomStringConvertible {
    var contracts = 0
    var unusable = 0
    var noJSON = 0
    /// Contracts that are larger than the document they were read from.
    var bloated = 0

    var total: Int { contracts + unusable + noJSON }
    var description: String {
      "\(total) mutations: \(contracts) contracts, \(unusable) unusable, \(noJSON) no JSON"
    }

    mutating func add(_ other: Outcomes) {
      contracts += other.contracts
      unusable += other.unusable
      noJSON += other.noJSON
      bloated += other.bloated
    }
  }

  private static func outcomes(of bytes: [UInt8], count: Int, seed: Int) -> Outcomes {
    var outcomes = Outcomes()
    var choices = Choices(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    guard let root = try? JSON.parse(bytes) else { return outcomes }
    let places = places(in: root)
    for number in 0..<count {
      if number % 4 == 0 {
        guard let document = try? JSON.parse(mutated(bytes, &choices)) else {
          outcomes.noJSON += 1
          continue
        }
        judge(document, into: &outcomes, linting: number % 16 == 0)
      } else {
        let document = mutated(root, at: choices.element(of: places), places, &choices)
        judge(document, into: &outcomes, linting: number % 16 == 1)
      }
    }
    return outcomes
  }

  private static func judge(_ document: JSON, into outcomes: inout Outcomes, linting: Bool) {
    if let reading = try? ContractReading(document) {
      outcomes.contracts += 1
      let kept = reading.contract.schemas.nodes.count + reading.problems.count
      if kept > 4 * values(in: document) { outcomes.bloated += 1 }
    } else {
      outcomes.unusable += 1
    }
    if linting { _ = LintResult(of: document).count(.error) }
  }

  /// Cut off, or with some bytes changed.
  private static func mutated(_ bytes: [UInt8], _ choices: inout Choices) -> [UInt8] {
    let place = choices.number(below: bytes.count)
    if choices.number(below: 2) == 0 { return Array(bytes[..<place]) }
    var bytes = bytes
    let interesting = Array("{}[]\",:0-eE\\/~#$ntf \u{0}".utf8)
    for offset in 0..<(1 + choices.number(below: 3)) where place + offset < bytes.count {
      bytes[place + offset] = choices.element(of: interesting)
    }
    return bytes
  }

  /// With a value removed, replaced, or put in another place, so that cycles and wrong types come about.
  private static func mutated(
    _ root: JSON, at place: JSONPointer, _ places: [JSONPointer], _ choices: inout Choices
  ) -> JSON {
    let other = choices.element(of: places)
    let values: [JSON?] = [
      nil, nil, .null, true, -1, 1, "", "x", [], [:], [[:]], ["$ref": "#"],
      ["$ref": .string("#" + other.description)], ["$ref": .string("#" + place.description)],
      ["$ref": "../../etc/passwd"], .number(JSONNumber("1e400") ?? JSONNumber(0)),
      ["type": "object", "properties": ["a": ["$ref": .string("#" + place.description)]]],
      ["allOf": [["$ref": .string("#" + place.description)]]], ["pattern": "(a+)+$("],
      root[other], root[other],
    ]
    return root.setting(choices.element(of: values), at: place) ?? root
  }

  private static func values(in root: JSON) -> Int {
    var count = 0
    var pending = [root]
    while let value = pending.popLast() {
      count += 1
      pending += value.array ?? value.object?.members.map(\.value) ?? []
    }
    return count
  }

  private static func places(in root: JSON) -> [JSONPointer] {
    var found: [JSONPointer] = []
    var pending: [(JSON, JSONPointer)] = [(root, JSONPointer())]
    while let (value, pointer) = pending.popLast() {
      if !pointer.tokens.isEmpty { found.append(pointer) }
      for (index, element) in (value.array ?? []).enumerated() {
        pending.append((element, pointer.appending(index)))
      }
      for member in value.object?.members ?? [] {
        pending.append((member.value, pointer.appending(member.name)))
      }
    }
    return found
  }

  /// SplitMix64 (Steele, Lea, Flood 2014): the same choices on every platform.
  struct Choices {
    var state: UInt64

    mutating func number(below bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(max(bound, 1)))
    }

    mutating func element<Element>(of elements: [Element]) -> Element {
      elements[number(below: elements.count)]
    }
  }
}
