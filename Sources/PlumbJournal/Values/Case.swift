/// One generated, named, repeatable sequence of steps with what is expected of each.
package struct Case: Hashable, Sendable {
  /// Made from what the case tests, never from its position: `coverage/POST /pets/body/age/above-maximum`.
  package var id: String
  /// The phase that planned it, such as `coverage`.
  package var phase: String
  /// The key of the operation that it tries: method and path template, such as `POST /pets`.
  package var operation: String
  /// One sentence that says what a conforming server does.
  package var title: String
  package var steps: [Step]

  package init(id: String, phase: String, operation: String, title: String, steps: [Step]) {
    self.id = id
    self.phase = phase
    self.operation = operation
    self.title = title
    self.steps = steps
  }
}

/// One request of a case and what a conforming server answers to it.
package struct Step: Hashable, Sendable {
  /// What a step is there for.
  ///
  /// A case whose `setup` fails proves nothing and is blocked.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case setup, act, observe, cleanup
  }

  /// Unique within its case, such as `create` or `read after update`.
  package var name: String
  package var part: Part
  /// The key of the documented operation, or nil where the request belongs to none.
  package var operation: String?
  package var request: RequestTemplate
  package var intent: Intent
  /// What was varied in this request, and where; nil for a plain one.
  package var label: Label?
  /// The variable that holds the resource which this step creates.
  package var creates: Variable?
  /// The variable that holds the resource which this step addresses.
  package var subject: Variable?
  /// How long to wait before the request, in milliseconds: for clocks that must have moved.
  package var pause: Int
  /// The client, counted from 1, that takes the step while others take theirs; nil for a step that is taken alone.
  ///
  /// Consecutive steps with a lane form a block: its lanes are released together, and all have ended before the next
  /// step. What the requests of a block refer to is known before it begins.
  package var lane: Int?

  package init(
    name: String, part: Part, operation: String?, request: RequestTemplate, intent: Intent,
    label: Label? = nil, creates: Variable? = nil, subject: Variable? = nil, pause: Int = 0,
    lane: Int? = nil
  ) {
    self.name = name
    self.part = part
    self.operation = operation
    self.request = request
    self.intent = intent
    self.label = label
    self.creates = creates
    self.subject = subject
    self.pause = pause
    self.lane = lane
  }
}

/// What the contract lets a server answer to a step.
package enum Intent: String, Hashable, Sendable, CaseIterable {
  /// The request is valid: a documented success.
  case accepted
  /// The request breaks a documented promise: a client error (4xx).
  case refused
  /// The documentation is silent: whatever is neither a server error nor nonsense.
  case open
}
