package import PlumbJSON

/// How a document is written as a form, property by property (OpenAPI 3.1.1 §4.8.15).
///
/// What no property here says is written by its kind: a text, number or truth value as its text, an object as JSON, and
/// of an array each element with the name again.
package struct FormWriting: Hashable, Sendable {
  package enum Form: String, Hashable, Sendable, CaseIterable {
    case urlEncoded = "urlencoded"
    case multipart
  }

  /// How the values of an array or the members of an object are put together.
  package enum Style: String, Hashable, Sendable, CaseIterable {
    case form, spaceDelimited, pipeDelimited, deepObject
  }

  package struct Property: Hashable, Sendable {
    package var name: String
    /// The style; nil where the media type alone decides.
    package var style: Style?
    package var explodes: Bool
    package var allowsReserved: Bool
    /// The media type that the document names, in a multipart form that of each part.
    package var contentType: String?
    /// Whether its texts are files.
    package var isFile: Bool

    package init(
      name: String, style: Style? = nil, explodes: Bool = true, allowsReserved: Bool = false,
      contentType: String? = nil, isFile: Bool = false
    ) {
      self.name = name
      self.style = style
      self.explodes = explodes
      self.allowsReserved = allowsReserved
      self.contentType = contentType
      self.isFile = isFile
    }
  }

  package var form: Form
  /// Those that are not written by their kind alone.
  package var properties: [Property]

  package init(_ form: Form, properties: [Property] = []) {
    self.form = form
    self.properties = properties
  }

  package func property(_ name: String) -> Property {
    properties.first { $0.name.hasSameCodePoints(as: name) } ?? Property(name: name)
  }

  /// What of it a document needs.
  package func limited(to document: JSON) -> FormWriting {
    let names = document.object?.names ?? []
    return FormWriting(
      form,
      properties: properties.filter { property in
        names.contains { $0.hasSameCodePoints(as: property.name) }
      })
  }
}
