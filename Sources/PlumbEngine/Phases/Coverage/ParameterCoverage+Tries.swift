import PlumbContract
import PlumbGeneration
import PlumbJSON
import PlumbJournal

/// What is given for parameters, each with its label.
extension ParameterCoverage {
  private func place(_ parameter: Parameter) -> String {
    "\(parameter.place.rawValue)/\(parameter.name)"
  }

  private func title(_ verb: String, _ place: String, _ kind: String) -> String {
    "\(operation.key) \(verb) \(place): \(Trial.words(of: kind))."
  }

  /// Every value that the documentation allows; of a path and of a page it is not known whether anything is there, and
  /// a cursor is for the server to make.
  func validTries(_ parameter: Parameter) -> [Try] {
    guard let schema = parameter.schema else { return [] }
    let isPath = parameter.place == .path
    return unique(
      planner.values.validVariations(of: schema).valid.compactMap { variation in
        guard let value = variation.value, let given = GivenParameter(value, of: parameter) else {
          return nil
        }
        if isPlaceInList(value, parameter) {
          return open(
            [given], parameter, variation.constraint, variation.kind, value,
            "a page that the list has")
        }
        return Try(
          given: [given],
          label: Label(
            .input, variation.constraint, at: place(parameter), variation.kind, value: value,
            saying: variation.expectedText, by: parameter.promise),
          intent: isPath ? .open : .accepted,
          title: title(isPath ? "copes with" : "accepts", place(parameter), variation.kind))
      })
  }

  /// Whether a value leads to another page than the first: a server may refuse those that its list does not have.
  private func isPlaceInList(_ value: JSON, _ parameter: Parameter) -> Bool {
    guard let paging = operation.list?.paging, parameter.place == .query,
      paging.isPosition(parameter.name)
    else { return false }
    let isTurning = paging.parameter?.hasSameCodePoints(as: parameter.name) == true
    return paging.isOpaque || !isTurning || !paging.isFirst(value.text(.compact))
  }

  /// Each constraint broken, as far as a text can break it: "5" is a number on the wire.
  func invalidTries(_ parameter: Parameter) -> [Try] {
    guard let schema = parameter.schema else { return [] }
    let invalid = planner.values.invalidVariations(of: schema).invalid.compactMap {
      variation -> Try? in
      guard let value = variation.value, let given = GivenParameter(value, of: parameter),
        planner.values.staysInvalid(value, inQueryFor: schema)
      else { return nil }
      return open(
        [given], parameter, variation.constraint, variation.kind, value, variation.expectedText)
    }
    return unique(invalid) + leftOut(parameter)
  }

  private func open(
    _ given: [GivenParameter], _ parameter: Parameter, _ constraint: String, _ kind: String,
    _ value: JSON?, _ text: String
  ) -> Try {
    Try(
      given: given,
      label: Label(
        .unknownQuery, constraint, at: place(parameter), kind, value: value, saying: text,
        by: parameter.promise, atMost: .should),
      intent: .open, title: title("copes with", place(parameter), kind))
  }

  private func leftOut(_ parameter: Parameter) -> [Try] {
    guard parameter.isRequired, parameter.place != .path else { return [] }
    return [
      Try(
        without: parameter.name,
        label: Label(
          .input, "required", at: place(parameter), "missing",
          saying: "the parameter \"\(parameter.name)\"", by: parameter.promise, atMost: .should),
        intent: .refused, title: title("refuses", place(parameter), "missing"))
    ]
  }

  /// A parameter of one value given twice: the same value, and another.
  var duplicates: [Try] {
    operation.parameters(in: .query).flatMap { parameter -> [Try] in
      let values = validTries(parameter).flatMap(\.given).filter { $0.texts.count == 1 }
      guard let first = values.first else { return [] }
      var tries = [
        open([first, first], parameter, "style", "given-twice", nil, "one value of the parameter")
      ]
      if let other = values.dropFirst().first {
        tries.append(
          open(
            [first, other], parameter, "style", "given-twice-differently", nil,
            "one value of the parameter"))
      }
      return tries
    }
  }

  /// A query that the documentation does not mention.
  var unknownNames: [Try] {
    guard operation.isSafe else { return [] }
    let place = "query/plumbUnknown"
    return [
      Try(
        given: [GivenParameter(unknown: "plumbUnknown", "1")],
        label: Label(
          .unknownQuery, "name", at: place, "unknown-name", value: "1",
          saying: "the documentation knows no such parameter", by: operation.promise,
          atMost: .should),
        intent: .open, title: title("copes with", place, "unknown-name"))
    ]
  }

  /// Ids that break the documented form; only asked for, never written to.
  var malformedIDs: [Try] {
    guard operation.role?.action == .read, let last = operation.path.parameters.last,
      let parameter = operation.parameters(in: .path).first(where: { $0.name == last }),
      let schema = parameter.schema
    else { return [] }
    return unique(
      planner.values.invalidVariations(of: schema).invalid.compactMap { variation in
        guard let value = variation.value, let given = GivenParameter(value, of: parameter),
          planner.values.staysInvalid(value, inQueryFor: schema)
        else { return nil }
        return Try(
          id: given.texts[0],
          label: Label(
            .existence, "format", at: place(parameter), "malformed", value: value,
            saying: variation.expectedText, by: parameter.promise),
          kind: variation.kind, intent: .refused,
          title: title("refuses", place(parameter), variation.kind))
      })
  }

  private func unique(_ tries: [Try]) -> [Try] {
    var seen: Set<[String]> = []
    return tries.filter { seen.insert($0.part.id).inserted }
  }
}
