import PlumbContract
import PlumbJournal

/// Everything that the contract documents of one operation, numbered, with the places where it is met.
final class CoverageMap: Sendable {
  struct ParameterPlace: Sendable {
    let parameter: Parameter
    /// The segment of the path that it fills, counted from 0; nil for one that is no whole segment, or elsewhere.
    let segment: Int?
    let place: CoveragePlace
    /// Whether a text such as `5` means a number.
    let readsNumbers: Bool
  }

  struct ResponsePlace: Sendable {
    struct Header: Sendable {
      let name: String
      let item: Int
    }

    let status: DocumentedResponse.Status
    let item: Int
    let headers: [Header]
    let body: CoveragePlace?
  }

  let items: [CoverageItem]
  let parameters: [ParameterPlace]
  let body: CoveragePlace?
  let responses: [ResponsePlace]

  init(_ operation: Operation, in contract: Contract) {
    var survey = CoverageSurvey(schemas: contract.schemas)
    let segments = operation.path.description.split(
      separator: "/", omittingEmptySubsequences: false
    ).dropFirst()
    parameters = operation.parameters.map { parameter in
      let name = "\(parameter.place.rawValue)/\(parameter.name)"
      let segment = segments.firstIndex { $0 == "{\(parameter.name)}" }.map { $0 - 1 }
      return ParameterPlace(
        parameter: parameter, segment: parameter.place == .path ? segment : nil,
        place: survey.place(
          parameter.schema, called: name, item: survey.add(.parameters, name), side: .request),
        readsNumbers: survey.takesNumbers(parameter.schema))
    }
    let media = operation.body?.document
    body = media.map { survey.place($0.schema, called: "body", item: nil, side: .request) }
    responses = operation.responses.map { response in
      let name = "response/\(response.status)"
      let item = survey.add(.statuses, name)
      let headers = response.headers.map {
        ResponsePlace.Header(
          name: $0.name, item: survey.add(.headers, "\(name)/header/\($0.name)"))
      }
      let body = response.content.first(where: \.isJSON).map {
        survey.place($0.wholeSchema, called: name + "/body", item: nil, side: .response)
      }
      return ResponsePlace(status: response.status, item: item, headers: headers, body: body)
    }
    items = survey.items
  }

  /// What is left to meet once the marked items are met, a row an aspect.
  func rows(of operation: String, met: [Bool]) -> [ContractCoverage.Row] {
    ContractCoverage.Aspect.allCases.compactMap { aspect in
      let numbers = items.indices.filter { items[$0].aspect == aspect }
      guard !numbers.isEmpty else { return nil }
      return ContractCoverage.Row(
        operation: operation, aspect: aspect, total: numbers.count,
        missing: numbers.filter { !met[$0] }.map { items[$0].text })
    }
  }
}
