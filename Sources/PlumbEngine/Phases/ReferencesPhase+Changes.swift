import PlumbContract
import PlumbJSON
import PlumbJournal
import PlumbSchema

extension ReferencePlan {
  /// A reference is changed to another resource, of each kind that it may name, and taken away.
  var changeCases: [Case] {
    updates.flatMap { write in
      holders(in: write).filter(isFree).flatMap { holder -> [Case] in
        let targets = holder.member.reference?.resources ?? []
        return targets.indices.compactMap { change(holder, to: $0, write) }
          + [removal(holder, write)].compactMap(\.self)
      }
    }
  }

  /// Whether a client may decide what the reference names: it stands by itself, and can change.
  private func isFree(_ holder: Holder) -> Bool {
    guard holder.pointer.tokens.count == 1, let shown = resource.member(holder.member.name) else {
      return false
    }
    let selector = holder.member.reference?.selector.flatMap(resource.member)
    let create = planner.contract.operation(.create, of: resource)
    return !shown.isImmutable && selector?.isImmutable != true
      && holder.member.availableWhen.isEmpty && shown.availableWhen.isEmpty
      && planner.isPlain(holder.member, among: create?.body?.document?.members ?? [], of: resource)
  }

  private func change(_ holder: Holder, to choice: Int, _ write: ReferenceWrite) -> Case? {
    guard let target = planner.target(of: holder.member, choice: choice),
      target != resource.name, let action = write.operation.role?.action
    else { return nil }
    var builder = builder(
      write.operation, write.words + [place(holder), "changed", target],
      "\(write.operation.key) changes \(holder.member.name) to another \(target).")
    let other = planner.spares.first(of: target)
    guard let body = body(of: write, setting: holder, choice, to: other, in: builder) else {
      return nil
    }
    prepare(write, 0, &builder)
    builder.create(other)
    builder.act(action, on: variable, body: body)
    builder.look(at: variable, named: "read afterwards")
    return builder.finished
  }

  /// Null, or the removal of a JSON patch, takes a reference away that need not be there.
  private func removal(_ holder: Holder, _ write: ReferenceWrite) -> Case? {
    guard case .resource? = holder.member.reference,
      planner.target(of: holder.member, choice: 0) != nil,
      resource.member(holder.member.name)?.isRequired == false, !holder.member.isRequired,
      let action = write.operation.role?.action
    else { return nil }
    if write.form != .operations {
      let schemas = planner.contract.schemas
      guard schemas.isValid(.null, against: holder.member.schema, direction: .request) else {
        return nil
      }
    }
    var builder = builder(
      write.operation, write.words + [place(holder), "removed"],
      "\(write.operation.key) takes \(holder.member.name) away.")
    guard let body = body(of: write, setting: holder, 0, to: nil, in: builder) else { return nil }
    prepare(write, 0, &builder)
    builder.act(action, on: variable, body: body)
    builder.look(at: variable, named: "read afterwards")
    return builder.finished
  }
}
