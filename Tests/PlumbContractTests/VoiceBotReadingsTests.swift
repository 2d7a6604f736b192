import PlumbJSON
import Testing

/// The records of what the pages contradict or leave open, from which the audit is made.
struct `VoiceBot readings` {
  let specification: VoiceBotSpecification

  init() throws { specification = try VoiceBotSpecification() }

  @Test func `each has an id of its own, made of lowercase words and hyphens`() {
    let ids = specification.readings.compactMap { $0["id"]?.string }
    #expect(ids.count == specification.readings.count)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(id.allSatisfy { ($0.isASCII && $0.isLowercase) || $0 == "-" }, "\(id)")
    }
  }

  @Test func `each is complete`() {
    #expect(specification.readings.count >= 35)
    for reading in specification.readings {
      let id = reading["id"]?.string ?? ""
      #expect(["contradiction", "silence"].contains(reading["kind"]?.string), "\(id)")
      for name in ["issue", "taken", "costs"] {
        #expect(reading[name]?.string?.isEmpty == false, "\(id): \(name)")
      }
      for name in ["where", "couldMean", "pointers"] {
        #expect(reading[name]?.array?.isEmpty == false, "\(id): \(name)")
      }
    }
  }

  @Test func `each stands in a section of the pages, at a row of it where one is named`() throws {
    let parts: Set = ["Example", "Response", "Parameters"]
    for reading in specification.readings {
      for text in (reading["where"]?.array ?? []).compactMap(\.string) {
        let words = text.split(separator: " › ").map(String.init)
        let section = try #require(words.first)
        #expect(VoiceBotDocumentation.sections.contains(section), "\(text)")
        guard words.count > 1 else { continue }
        #expect(
          parts.contains(words[1]) || rows(of: section).contains(words[1]), "\(text)")
      }
    }
  }

  @Test func `each points at places of the contract that exist`() throws {
    for reading in specification.readings {
      for text in (reading["pointers"]?.array ?? []).compactMap(\.string) {
        let pointer = try #require(JSONPointer(parsing: text))
        #expect(specification.document[pointer] != nil, "\(text)")
      }
    }
  }

  /// Every decision that is explained in the contract is thus also found in the audit.
  @Test func `every place that explains itself lies in a reading`() {
    let covered = specification.readings
      .flatMap { $0["pointers"]?.array ?? [] }.compactMap(\.string)
      .filter { $0 != "/paths" }.compactMap { JSONPointer(parsing: $0) }
    for place in specification.places where place.plumb?["because"] != nil {
      #expect(covered.contains { $0.isPrefix(of: place.pointer) }, "\(place.pointer)")
    }
  }

  private func rows(of section: String) -> [String] {
    let operation = VoiceBotDocumentation.operations.first { $0.section == section }
    let parameters = VoiceBotDocumentation.rows.filter { $0.operation == operation?.id }
    let schema = section.replacing(" JSON Format", with: "").replacing(" ", with: "").lowercased()
    let fields = VoiceBotDocumentation.fields.filter { $0.schema.lowercased() == schema }
    return parameters.map(\.name) + fields.map(\.name)
  }
}
