import PlumbContract
import PlumbJSON
import PlumbJournal

extension LifecyclePlan {
  /// More resources than servers put into a page where nobody asks for one.
  private static let many = 26

  /// Lists of what was made in special ways: with arrays of several elements, and many at once.
  var listCases: [Case] {
    guard let list = operation(.list), let create = operation(.create) else { return [] }
    var cases: [Case] = []
    if var builder = builder(
      .create, "with-several-elements", "What has arrays of several elements is listed once."),
      let body = severalElements(for: create, in: builder)
    {
      builder.create(variable, create, body, part: .act)
      builder.look(at: variable)
      builder.act(.list, on: variable, part: .observe)
      cases.append(builder.finished)
    }
    // Parameters may be those of pages.
    let isWhole = list.parameters(in: .query).allSatisfy { !$0.expands.isEmpty }
    if isWhole, var builder = builder(.list, "many", "A list shows everything there is.") {
      for ordinal in 1...Self.many {
        builder.create(Variable(resource: resource.name, ordinal: ordinal))
      }
      builder.act(.list, on: variable)
      cases.append(builder.finished)
    }
    return cases
  }

  /// A plain body with two different elements in each array; nil where there is no array.
  private func severalElements(
    for operation: Operation, in builder: CaseBuilder
  ) -> PlannedBody? {
    guard var body = planner.body(for: operation, stamp: builder.stamp(variable)) else {
      return nil
    }
    var isChanged = false
    for member in operation.body?.document?.members ?? [] {
      guard body.document[member.name]?.array != nil,
        let elements = planner.differentElements(of: member.schema),
        let document = body.document.setting(.array(elements), at: JSONPointer([member.name]))
      else { continue }
      body.document = document
      isChanged = true
    }
    return isChanged ? body : nil
  }
}
