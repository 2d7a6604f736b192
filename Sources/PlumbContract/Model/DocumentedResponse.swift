/// A response that an operation documents (OpenAPI 3.1.1 §4.8.17).
package struct DocumentedResponse: Sendable {
  package enum Status: Hashable, Sendable, CustomStringConvertible {
    case exactly(Int)
    /// `4XX` is 4.
    case range(Int)
    /// `default`.
    case others

    package var isSuccess: Bool {
      switch self {
      case .exactly(let status): (200..<300).contains(status)
      case .range(let hundreds): hundreds == 2
      case .others: false
      }
    }

    package func covers(_ status: Int) -> Bool {
      switch self {
      case .exactly(let own): own == status
      case .range(let hundreds): hundreds == status / 100
      case .others: true
      }
    }

    package var description: String {
      switch self {
      case .exactly(let status): String(status)
      case .range(let hundreds): "\(hundreds)XX"
      case .others: "default"
      }
    }
  }

  package var status: Status
  package var content: [MediaType]
  package var headers: [Parameter]
  package var links: [Link] = []
  package var promise: Promise
}
