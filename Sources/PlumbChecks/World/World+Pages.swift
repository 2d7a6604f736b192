import PlumbContract
import PlumbHTTP
import PlumbJSON
package import PlumbJournal

extension World {
  /// Takes in a page of a list: what it shows twice, what is missing once all pages are read, and where it leads.
  mutating func readPage(
    _ listing: Listing?, _ body: JSON?, _ event: Event, _ contract: Contract
  ) -> [Mismatch] {
    guard let operation = event.operation, operation.role?.action == .list,
      let resource = contract.resource(of: operation)
    else { return [] }
    let target = event.exchange.request.target
    let isNext = isNextPage(target, of: operation)
    guard let listing, let body else {
      // Beyond the last of counted pages there need not be a page at all.
      guard isNext, case .next(_, isCertain: false)? = reading?.turn, event.isRefusal else {
        reading = nil
        return []
      }
      _ = reading?.go(.end)
      return missing(from: "response", operation, resource)
    }
    let paging = operation.list?.paging
    var reading =
      (isNext ? self.reading : nil)
      ?? ListReading(
        of: operation.key, scope: operation.scope(in: target),
        isFromStart: paging?.isFirst(
          paging?.parameter.flatMap { QueryText(target).value(of: $0) }) ?? true)
    let known = reading.ids.count
    var found = twins(&reading, event, operation, resource)
    found += strays(event, contract, resource)
    reading.add(
      count: event.shown.count, bytes: event.exchange.response?.body.count ?? 0, target: target)
    let page = Page(
      exchange: event.exchange, body: body, count: event.shown.count, seen: reading.seen,
      lastID: event.shown.last.flatMap { resource.idText(in: $0.object) }, origin: origin)
    if !reading.go(page.turn(by: operation.list)) {
      found.append(circle(operation, event))
    } else if isNext, !event.shown.isEmpty, reading.ids.count == known {
      // A page that shows nothing new has lost its way: the next one would be no better.
      reading.lose()
    }
    self.reading = reading
    if listing.isUnfiltered, isNext || event.step.intent == .accepted {
      found += missing(from: listing.place, operation, resource)
    }
    return found
  }

  private func isNextPage(_ target: String, of operation: Operation) -> Bool {
    guard let reading, reading.operation == operation.key,
      case .next(let next, _) = reading.turn
    else { return false }
    return next.utf8.elementsEqual(target.utf8)
  }

  /// Where a resource is shown that this page, or one before it, has shown already.
  private func twins(
    _ reading: inout ListReading, _ event: Event, _ operation: Operation, _ resource: Resource
  ) -> [Mismatch] {
    let earlier = reading.ids
    var found: [Mismatch] = []
    for representation in event.shown {
      guard let id = resource.idText(in: representation.object) else { continue }
      let key = Agreement.normalisedID(id)
      guard !reading.note(key) else { continue }
      let isFromEarlier = earlier.contains(key)
      if isFromEarlier, reading.isDisturbed { continue }
      found.append(
        Mismatch(
          kind: .listedTwice, place: representation.place + resource.idPlace.description,
          expected: "each resource once",
          actual: "\(JSON.string(id).brief) once more"
            + (isFromEarlier ? ", shown on an earlier page" : ""),
          promise: promise(of: operation, resource, isAboutPages: isFromEarlier)))
    }
    return found
  }

  /// What is shown below a resource of the case, and lives below another one.
  ///
  /// What stands below a resource of the case's own was made by the case, which so knows all of it.
  private func strays(
    _ event: Event, _ contract: Contract, _ resource: Resource
  ) -> [Mismatch] {
    guard let container = contract.container(of: resource) else { return [] }
    return event.shown.compactMap { shown in
      guard let id = resource.idText(in: shown.object),
        let known = self.resource(resource.name, id: id), known.existence == .exists,
        self.resource(resource.name, id: id, in: shown.scope) == nil,
        let parent = shown.scope.last, self.resource(container.name, id: parent) != nil
      else { return nil }
      return Mismatch(
        kind: .listedElsewhere, place: shown.place,
        expected: "only what lives below the \(container.name) \(JSON.string(parent).brief)",
        actual: "the \(resource.name) \(JSON.string(id).brief) of another one",
        promise: resource.promise)
    }
  }

  /// What exists and was on no page, once the last is read.
  private func missing(
    from place: String, _ operation: Operation, _ resource: Resource
  ) -> [Mismatch] {
    guard let reading, reading.isWhole else { return [] }
    return resources.filter { tracked in
      tracked.existence == .exists && tracked.parent == nil
        && tracked.variable.resource.hasSameCodePoints(as: resource.name)
        && Agreement.sameScope(tracked.scope, reading.scope)
        && !reading.ids.contains(Agreement.normalisedID(tracked.id))
    }.map { tracked in
      Mismatch(
        kind: .notListed, place: place,
        expected: "an element with the \(resource.idMember) \(JSON.string(tracked.id).brief)",
        actual: "none among \(reading.seen)"
          + (reading.pages > 1 ? " on \(reading.pages) pages" : ""),
        promise: promise(of: operation, resource, isAboutPages: operation.list?.paging != nil))
    }
  }

  private func circle(_ operation: Operation, _ event: Event) -> Mismatch {
    let paging = operation.list?.paging
    let isField = LinkField.next(in: event.exchange) != nil
    return Mismatch(
      kind: .pagesInCircle,
      place: isField
        ? "response/header/Link" : "response/body" + (paging?.next?.description ?? ""),
      expected: "the page after this one, or none",
      actual: "the page \(event.exchange.request.target) leads to one that was read before",
      promise: paging?.promise ?? Promise(source: "RFC 8288 §3.3"))
  }

  private func promise(
    of operation: Operation, _ resource: Resource, isAboutPages: Bool
  ) -> Promise {
    if isAboutPages, let paging = operation.list?.paging { return paging.promise }
    return operation.successes.first?.promise ?? resource.promise
  }

  /// The request for the page after the one that was read last; nil where no way leads on.
  package func nextPage(
    after step: Step, as filled: FilledRequest
  ) -> (step: Step, request: FilledRequest)? {
    guard let reading, step.operation == reading.operation,
      case .next(let target, let isCertain) = reading.turn
    else { return nil }
    var page = step
    page.name = "\(step.name), page \(reading.pages + 1)"
    page.request.target = [.text(target)]
    page.intent = isCertain ? step.intent : .open
    var request = filled
    request.target = target
    request.isWholeTarget = true
    return (page, request)
  }
}
