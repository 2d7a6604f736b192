import PlumbContract
import PlumbGeneration
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbSchema

extension ProtocolPlan {
  /// An id that never was: read and updated; what a deletion says of one that is gone, see lifecycle.
  var absenceCases: [Case] {
    switch operation.role?.action {
    case .read: return readingUnknown.map { [$0] } ?? []
    case .update, .patch: return updatingUnknown.map { [$0] } ?? []
    default: return []
    }
  }

  private var readingUnknown: Case? {
    guard let id = absentID else { return nil }
    var builder = builder(["existence", "never-existed"], "\(operation.key) knows no unknown id.")
    let request = planner.request(operation, item: item(id))
    builder.need(request.needs)
    builder.send(
      request.template, named: "read", operation: operation, intent: .refused,
      label: label(id, of: operation))
    return builder.finished
  }

  /// Goes out only where a read has said that there is nothing: what the run did not create it does not touch.
  private var updatingUnknown: Case? {
    guard let resource = planner.subject(of: operation), let id = absentID,
      let read = planner.contract.operation(.read, of: resource)
    else { return nil }
    var builder = builder(
      ["existence", "never-existed"], "\(operation.key) makes nothing of an unknown id.")
    let variable = Variable(resource: resource.name)
    let body = planner.updateBody(
      for: operation, of: resource, created: builder.stamp(variable),
      stamp: builder.stamp(variable))
    let reading = planner.request(read, item: item(id))
    let update = planner.request(
      operation, item: item(id), document: body?.document)
    builder.need(reading.needs + update.needs + (body?.needs ?? []))
    builder.send(
      reading.template, named: "look first", operation: read, part: .setup, intent: .refused,
      label: label(id, of: read))
    builder.send(
      update.template, named: "update", operation: operation, intent: .refused,
      label: label(id, of: operation), creates: variable)
    builder.send(
      reading.template, named: "read afterwards", operation: read, part: .observe, intent: .open,
      label: label(id, of: read))
    return builder.finished
  }

  /// A random id of the documented form that is long enough to be nobody's.
  private var absentID: JSON? {
    guard let last = operation.path.parameters.last,
      let schema = operation.parameters(in: .path).first(where: { $0.name == last })?.schema
    else { return nil }
    var choices = ChoiceSource(
      seed: planner.seed, stream: "absent \(operation.path.description)")
    let node = planner.contract.schemas[planner.contract.schemas.target(of: schema)]
    if node.types == .integer {
      // Far beyond what anybody has counted to, and exact in every reader of JSON (RFC 8259 §6).
      let number = JSON(Int(choices.below(1 << 50)) + 1 << 52)
      return planner.contract.schemas.isValid(number, against: schema) ? number : nil
    }
    guard let id = try? planner.values.value(for: schema, from: &choices),
      id.parameterText.utf8.count >= 16
    else { return nil }
    return id
  }

  private func item(_ id: JSON) -> [RequestTemplate.Piece] {
    [.text(PercentEncoding.encode(id.parameterText, allowed: .pathSegment))]
  }

  private func label(_ id: JSON, of operation: Operation) -> Label {
    Label(
      .existence, "existence", at: "path/\(operation.path.parameters.last ?? "id")",
      "never-existed", value: id, saying: "404 Not Found", by: operation.promise)
  }
}
