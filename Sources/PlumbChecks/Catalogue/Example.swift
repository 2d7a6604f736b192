import PlumbContract
package import PlumbHTTP
import PlumbJSON
package import PlumbJournal

/// A few exchanges of a small pet shop that show a check at work; the last one is judged.
package struct Example: Sendable {
  package let title: String
  package let scenes: [Scene]
  /// What the check finds in the last exchange; empty for one that conforms.
  package let findings: [Finding]

  /// An example in which the check finds nothing.
  package static func conforming(_ title: String, _ scenes: Scene...) -> Example {
    Example(title: title, scenes: scenes, findings: [])
  }

  /// An example in which the check finds exactly this.
  package static func violating(
    _ title: String, _ scenes: Scene..., finds findings: [Finding]
  ) -> Example {
    Example(title: title, scenes: scenes, findings: findings)
  }
}

/// One exchange of an example: the step as it would be planned, and the response as it would come.
package struct Scene: Sendable {
  package var step: Step
  package var outcome: Exchange.Outcome
  /// Seconds after the example began.
  package var second: Double
  /// How many seconds the exchange took.
  package var length = 0.0

  package init(_ step: Step, _ response: HTTPResponse, at second: Double = 0) {
    self.init(step, .response(response), at: second)
  }

  package init(_ step: Step, _ outcome: Exchange.Outcome, at second: Double = 0) {
    self.step = step
    self.outcome = outcome
    self.second = second
  }
}

extension Example {
  /// The exchanges as a check sees them, one after the other.
  package func observations() -> [Observation] {
    var world = World(for: scenes.map(\.step))
    var observations: [Observation] = []
    var block: [Observation] = []
    for (index, scene) in scenes.enumerated() {
      let observation = scene.observed(in: &world)
      guard scene.step.lane != nil else {
        observations.append(observation)
        continue
      }
      block.append(observation)
      if index + 1 == scenes.count || scenes[index + 1].step.lane == nil {
        observations += world.ending(block)
        block = []
      }
    }
    return observations
  }

  /// 2024-05-13T08:30:00Z: the examples have a clock of their own.
  static let beginning = 1_715_589_000.0
}

extension Scene {
  /// The scene taken by a client while others take theirs.
  func by(client: Int, for seconds: Double) -> Scene {
    var scene = self
    scene.step.lane = client
    scene.step.intent = .open
    scene.step.name += " by client \(client)"
    scene.length = seconds
    return scene
  }

  /// What is seen of the exchange as it would have been sent with what is known of the server.
  fileprivate func observed(in world: inout World) -> Observation {
    let template = step.request
    let filled = try? template.filled(from: world)
    let request = HTTPRequest(
      method: template.method, target: filled?.target ?? template.targetText,
      fields: filled?.fields ?? template.fields, body: filled?.body ?? [])
    return world.observe(
      Exchange(
        step: step.name, request: request, outcome: outcome, startedAt: Int(second * 1e6),
        duration: Int(length * 1e6)),
      of: step, sent: filled?.document, under: .petShop,
      clock: Example.beginning + second + length)
  }
}
