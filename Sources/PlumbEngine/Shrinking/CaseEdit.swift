import PlumbJSON
import PlumbJournal

/// One way to make a case smaller; steps are counted in the case that it was made for.
enum CaseEdit: Hashable {
  /// Members of a body that only make sense together, or alone, are not given.
  case leaveOut(step: Int, [JSONPointer])
  /// A value of a body is replaced by a plainer one.
  case simplify(step: Int, JSONPointer, JSON)
  /// A pair of the query, counted from 0, is not given.
  case leaveOutQuery(step: Int, Int)
  /// The step is not taken, unless a later one needs what it creates.
  case drop(step: Int)
}

extension Case {
  /// The case with every edit made that still can be.
  func applying(_ edits: [CaseEdit]) -> Case {
    var edited = self
    var dropped: Set<Int> = []
    var pairs: [Int: Set<Int>] = [:]
    for edit in edits {
      switch edit {
      case .leaveOut(let step, let places):
        for place in places { edited.steps[step].set(nil, at: place) }
      case .simplify(let step, let place, let value):
        edited.steps[step].set(value, at: place)
      case .leaveOutQuery(let step, let index): pairs[step, default: []].insert(index)
      case .drop(let step): dropped.insert(step)
      }
    }
    for (step, indices) in pairs { edited.steps[step].leaveOutQuery(indices) }
    edited.drop(dropped)
    return edited
  }

  /// Removes steps from the last to the first, so that what only a removed one needed can go with it.
  private mutating func drop(_ indices: Set<Int>) {
    for index in indices.sorted(by: >) {
      let created = steps[index].creates
      let isNeeded = steps[(index + 1)...].contains { step in
        created.map { step.uses($0) } ?? false
      }
      if !isNeeded { steps.remove(at: index) }
    }
  }
}

extension Step {
  /// Replaces or (nil) removes a value of the body where there is one; the label keeps saying what is there.
  mutating func set(_ value: JSON?, at place: JSONPointer) {
    guard let document = request.body.document, document[place] != nil,
      let changed = document.setting(value, at: place)
    else { return }
    request.body.document = changed
    guard let label, let varied = label.bodyPointer, document[varied] != changed[varied] else {
      return
    }
    guard label.value == nil || changed[varied] != nil else {
      // What was varied is gone, so nothing is any more.
      self.label = nil
      return
    }
    if label.value != nil { self.label?.value = changed[varied] }
    if !label.kind.hasPrefix(Label.shrunkPrefix) {
      self.label?.kind = Label.shrunkPrefix + label.kind
    }
  }

  /// Leaves out pairs of the query, counted from 0; what was varied may be among them, and then nothing is any more.
  fileprivate mutating func leaveOutQuery(_ indices: Set<Int>) {
    let pairs = request.queryPairs
    request.leaveOutQuery(indices)
    let names = indices.map { pairs[$0].prefix { $0 != "=" } }
    if names.contains(where: { label?.place == "query/\($0)" }) { label = nil }
  }

  /// Whether the request needs to know the resource.
  func uses(_ variable: Variable) -> Bool {
    if subject == variable { return true }
    let isInTarget = request.target.contains { piece in
      if case .slot(let slot) = piece { slot.variable == variable } else { false }
    }
    guard !isInTarget, let document = request.body.document else { return isInTarget }
    let start = "${\(variable)."
    return document.hasScalar { $0.string?.utf8.starts(with: start.utf8) == true }
  }
}

extension Label {
  /// Begins the kind of a variation whose value was made smaller.
  static let shrunkPrefix = "shrunk-"
}

extension RequestTemplate {
  /// The pairs of the query as they are written; empty where slots are among them.
  var queryPairs: [Substring] {
    guard case .text(let text)? = target.last, let mark = text.firstIndex(of: "?") else {
      return []
    }
    return text[text.index(after: mark)...].split(separator: "&")
  }

  fileprivate mutating func leaveOutQuery(_ indices: Set<Int>) {
    let pairs = queryPairs
    guard !pairs.isEmpty, case .text(let text)? = target.last else { return }
    let kept = pairs.indices.filter { !indices.contains($0) }.map { pairs[$0] }
    let path = text.prefix { $0 != "?" }
    target[target.count - 1] = .text(
      kept.isEmpty ? String(path) : path + "?" + kept.joined(separator: "&"))
  }
}
