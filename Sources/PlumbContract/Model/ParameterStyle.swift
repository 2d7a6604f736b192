/// How the value of a parameter is written (OpenAPI 3.1.1 §4.8.12.2.2).
package enum ParameterStyle: String, Hashable, Sendable, CaseIterable {
  case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject

  /// The style of a parameter that names none.
  package static func standard(for place: Parameter.Place) -> ParameterStyle {
    switch place {
    case .query, .cookie: .form
    case .path, .header: .simple
    }
  }

  /// The styles that a parameter of the place may have.
  package static func allowed(in place: Parameter.Place) -> [ParameterStyle] {
    switch place {
    case .path: [.simple, .label, .matrix]
    case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
    case .header: [.simple]
    case .cookie: [.form]
    }
  }

  /// Whether items and members are written as parameters of their own where the document does not say.
  package var explodesByDefault: Bool { self == .form }
}
