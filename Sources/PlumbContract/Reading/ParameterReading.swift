import PlumbJSON
import PlumbSchema

extension ContractBuilder {
  /// The parameters in an array of them, references followed (OpenAPI 3.1.1 §4.8.12).
  mutating func parameters(_ node: DocumentNode?, within outer: Promise) -> [Parameter] {
    var parameters: [Parameter] = []
    for element in node?.elements ?? [] {
      if let parameter = parameter(element, within: outer) { parameters.append(parameter) }
    }
    return parameters
  }

  private mutating func parameter(_ node: DocumentNode, within outer: Promise) -> Parameter? {
    guard let target = reader.resolve(node), let object = reader.object(target),
      let name = reader.requiredString("name", of: object, called: "the parameter"),
      let word = reader.requiredString("in", of: object, called: "the parameter"),
      let place: Parameter.Place = reader.word(word, at: object, "in", of: "place of a parameter")
    else { return nil }
    return parameter(name, place, object, within: outer)
  }

  /// A parameter or header whose name and place are known.
  mutating func parameter(
    _ name: String, _ place: Parameter.Place, _ target: DocumentNode, within outer: Promise
  ) -> Parameter {
    let promise = reader.promise(of: target, within: outer)
    let content = target.member("content")?.members.first
    let schema = target.member("schema") ?? content?.node.member("schema")
    let style = style(of: target, in: place)
    return Parameter(
      name: name, place: place, isRequired: target.bool("required") ?? (place == .path),
      schema: schema.flatMap { compile($0) },
      examples: examples(of: target).map(\.value), style: style,
      explodes: target.bool("explode") ?? style.explodesByDefault,
      allowsReserved: target.bool("allowReserved") ?? false,
      isDeprecated: target.bool("deprecated") ?? false, mediaType: content?.name,
      expands: (target.plumb?.member("expands")?.members ?? []).compactMap { value, node in
        node.value.string.map { Parameter.Expansion(value: value, member: $0) }
      },
      promise: promise)
  }

  private mutating func style(of node: DocumentNode, in place: Parameter.Place) -> ParameterStyle {
    let standard = ParameterStyle.standard(for: place)
    guard let word = node.string("style") else { return standard }
    let allowed = ParameterStyle.allowed(in: place)
    if let style = ParameterStyle(rawValue: word), allowed.contains(style) { return style }
    reader.report(
      .unknownWord(word, of: "style of a \(place) parameter", allowed: allowed.map(\.rawValue)),
      at: node.member("style") ?? node)
    return standard
  }

  /// A parameter for a hole of a path that nobody declared: any text.
  func undeclaredPathParameter(_ name: String, promise: Promise) -> Parameter {
    Parameter(
      name: name, place: .path, isRequired: true, schema: nil, examples: [], style: .simple,
      explodes: false, expands: [], promise: promise)
  }
}
