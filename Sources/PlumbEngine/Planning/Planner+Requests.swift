import PlumbContract
import PlumbGeneration
import PlumbHTTP
import PlumbJSON
import PlumbJournal

/// A request as planned, and the resources that must exist for it.
struct PlannedRequest: Sendable {
  var template: RequestTemplate
  var needs: [Variable]
}

/// A name and a value of a query, before they are encoded.
struct QueryPair: Hashable, Sendable {
  var name: String
  var value: String
}

extension Planner {
  /// A request of an operation: its path filled with slots, required parameters given, others left out.
  ///
  /// `container` is what the resource lives below, where it is not the first of its kind in the case.
  /// `item` replaces the id of the operation's own resource, `path` what else stands in holes of the path, by name;
  /// `without` is a required parameter that is left out all the same; `mediaType` is that of the document where it is another
  /// than the operation's first.
  func request(
    _ operation: Operation, subject: Variable? = nil, below container: Variable? = nil,
    item: [RequestTemplate.Piece]? = nil, path: [String: String] = [:], query: [QueryPair] = [],
    without: String? = nil,
    document: JSON? = nil, mediaType: String? = nil
  ) -> PlannedRequest {
    var needs: [Variable] = []
    var target: [RequestTemplate.Piece] = []
    var prefix = ""
    for piece in operation.path.pieces {
      switch piece {
      case .text(let text):
        prefix += text
        target.append(.text(text))
      case .parameter(let name):
        prefix += "{\(name)}"
        let isOwn = operation.path.stem.hasSameCodePoints(as: prefix)
        if isOwn, let item {
          target += item
        } else if let value = path[name] {
          target.append(.text(PercentEncoding.encode(value, allowed: .pathSegment)))
        } else if isOwn, let subject {
          target.append(.slot(Slot(subject)))
        } else {
          target.append(
            filling(name, prefix: prefix, of: operation, below: container, needs: &needs))
        }
      }
    }
    let pairs =
      requiredQuery(of: operation, besides: query).filter { $0.name != without } + query
    if !pairs.isEmpty { target.append(.text("?" + encoded(pairs))) }
    var fields = requiredFields(of: operation)
    if let without { fields[without] = nil }
    var body = RequestTemplate.Body.none
    if let document {
      let media =
        operation.body?.media(of: mediaType) ?? operation.body?.document
        ?? operation.body?.jsonPatch
      fields["Content-Type"] = mediaType ?? media?.name ?? "application/json"
      body = written(document, as: media, of: operation)
    }
    return PlannedRequest(
      template: RequestTemplate(
        method: operation.method, target: target, fields: fields, body: body),
      needs: needs)
  }

  /// What stands in a hole of the path that is not the operation's own: an id of the case, or a plain value.
  private func filling(
    _ name: String, prefix: String, of operation: Operation, below container: Variable?,
    needs: inout [Variable]
  ) -> RequestTemplate.Piece {
    if let parent = contract.resources.first(where: { $0.itemStem == prefix }),
      parent.operations[.create] != nil
    {
      let isContainer = container?.resource.hasSameCodePoints(as: parent.name) == true
      let variable = (isContainer ? container : nil) ?? Variable(resource: parent.name)
      needs.append(variable)
      return .slot(Slot(variable))
    }
    let parameter = operation.parameters(in: .path).first { $0.name == name }
    let value = parameter.map(plainText) ?? "1"
    return .text(PercentEncoding.encode(value, allowed: .pathSegment))
  }

  private func requiredQuery(of operation: Operation, besides given: [QueryPair]) -> [QueryPair] {
    operation.parameters(in: .query).filter { parameter in
      parameter.isRequired && !given.contains { $0.name == parameter.name }
    }.map { QueryPair(name: $0.name, value: plainText($0)) }
  }

  private func requiredFields(of operation: Operation) -> HTTPFields {
    HTTPFields(
      operation.parameters(in: .header).filter(\.isRequired).map {
        HTTPFields.Field(name: $0.name, value: plainText($0))
      })
  }

  /// A plain valid value of a parameter as text.
  private func plainText(_ parameter: Parameter) -> String {
    let value =
      parameter.examples.first
      ?? parameter.schema.flatMap { try? values.simplest(for: $0) } ?? "1"
    return value.parameterText
  }

  private func encoded(_ pairs: [QueryPair]) -> String {
    pairs.map { pair in
      PercentEncoding.encode(pair.name, allowed: .queryComponent) + "="
        + PercentEncoding.encode(pair.value, allowed: .queryComponent)
    }.joined(separator: "&")
  }
}

extension JSON {
  /// A scalar as it stands in a path or a query.
  var parameterText: String { string ?? text(.compact) }
}
