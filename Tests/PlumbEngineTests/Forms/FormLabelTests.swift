import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import Testing

/// Most of what JSON tells apart is one text in a form: a label must be true of the text.
struct `Labels of forms` {
  static let run: [CaseResult] = {
    do {
      return try SampleRun(of: FormAPI.contract) {
        $0.phases = $0.phases.filter { ["coverage", "fuzz"].contains($0.id) }
        $0.maxCases = 30
        $0.keepsExchanges = true
      }.results
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  private static var labels: [(label: Label, intent: Intent)] {
    run.flatMap(\.case.steps).compactMap { step in
      step.label.map { ($0, step.intent) }
    }
  }

  static let untrue = [
    // Every text is a text, whatever it looks like.
    ("body/name", "type"), ("body/mixed", "type"),
    // A member of another type is still a text, and a text may be an item.
    ("body/tags", "type"), ("body/tags/0", "type"), ("body/toys", "type"),
  ]

  @Test(arguments: untrue) func `what is valid as text is not expected to be refused`(
    _ place: String, _ constraint: String
  ) {
    #expect(
      !Self.labels.contains {
        $0.intent == .refused && $0.label.place == place && $0.label.constraint == constraint
      })
  }

  static let kept = [
    ("body/places", "maximum"), ("body/places", "minimum"), ("body/places", "type"),
    ("body/places", "required"), ("body/name", "required"), ("body/name", "maxLength"),
    ("body/kind", "enum"), ("body/isOpen", "type"), ("body/tags", "maxItems"),
    ("body/codes/0", "type"), ("body/home/floor", "maximum"), ("body/home/city", "required"),
    ("body/rate/amount", "type"), ("body/opened", "format"),
  ]

  @Test(arguments: kept) func `what is invalid as text is expected to be refused`(
    _ place: String, _ constraint: String
  ) {
    #expect(
      Self.labels.contains {
        $0.intent == .refused && $0.label.place == place && $0.label.constraint == constraint
      })
  }

  @Test func `no word for a number, for yes, for no or for nothing is expected to be refused`() {
    for (label, intent) in Self.labels where intent == .refused {
      guard let value = label.value, ["body/isOpen", "body/places"].contains(label.place) else {
        continue
      }
      let number = value.string.flatMap { try? JSON.parse($0) }?.number
      #expect(
        !["true", "false", "yes", "1", "0", "null", ""].contains(value)
          || label.place == "body/places")
      #expect(
        number == nil || label.place == "body/isOpen", "\(label.kind) \(value.text(.compact))")
    }
  }

  @Test func `what no form can say is told`() {
    let outline = DryRun(
      RunConfiguration(
        contract: FormAPI.contract, contractSource: "forms",
        base: HTTPURL.sample)
    ).outline()
    let gaps = outline.gaps.filter { $0.place == "body/name" && $0.operation == "POST /kennels" }
    #expect(gaps.contains { $0.reason == "null has no text in a form" })
    #expect(outline.gaps.contains { $0.reason == "an array without elements is no field" })
    #expect(!outline.gaps.contains { $0.reason.contains("are not made") })
  }
}

extension HTTPURL {
  fileprivate static var sample: HTTPURL {
    do {
      return try HTTPURL(parsing: "http://127.0.0.1:1/")
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
