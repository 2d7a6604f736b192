import PlumbJSON
import PlumbJournal
import Synchronization

/// What random cases have found out: bodies that led somewhere new, and words that the server uses.
///
/// It is read and written in turns. While a round of cases runs, notes are only gathered; between two rounds they are
/// learned from in the order of the plan. So what is planned next does not depend on which worker was faster.
final class FuzzMemory: Sendable {
  /// What is known when a round is planned.
  struct Lesson: Sendable {
    /// Bodies that led somewhere new, those whose answers were the rarest first.
    var bodies: [FuzzBody] = []
    /// Texts that the server has shown by itself, in the order of the plan.
    var words: [JSON] = []
  }

  private struct Note {
    var number: Int
    var echo: Echo
  }

  private struct Lead {
    var body: FuzzBody
    var signals: Set<String>
    var number: Int
  }

  private struct Knowledge {
    /// Bodies of the round that is under way, by the ids of their cases.
    var bodies: [String: (operation: String, body: FuzzBody)] = [:]
    var notes: [String: Note] = [:]
    var counts: [String: Int] = [:]
    var leads: [String: [Lead]] = [:]
    var words: [String] = []

    /// Puts the bodies first whose answers are the rarest, and forgets the most common ones.
    mutating func rank(_ operation: String, atMost limit: Int) {
      let ranked = (leads[operation] ?? []).map { lead in
        (rarity: lead.signals.map { counts[$0] ?? 1 }.min() ?? .max, lead: lead)
      }
      leads[operation] = ranked.sorted {
        ($0.rarity, $0.lead.number) < ($1.rarity, $1.lead.number)
      }.prefix(limit).map(\.lead)
    }
  }

  /// How much is kept, whatever a server invents.
  private static let mostSignals = 20_000
  private static let mostLeads = 32
  private static let mostWords = 64

  private let knowledge = Mutex(Knowledge())

  /// Keeps the body of a case that is about to run.
  func expect(_ body: FuzzBody, of planned: Case) {
    knowledge.withLock { $0.bodies[planned.id] = (planned.operation, body) }
  }

  /// Whether the answers to a case are wanted.
  func isAbout(_ planned: Case) -> Bool {
    knowledge.withLock { $0.bodies[planned.id] != nil }
  }

  /// Keeps what came of a case when it first ran; what comes of it later, made smaller, is another matter.
  func note(_ echo: @autoclosure () -> Echo, of id: String, number: Int) {
    knowledge.withLock { knowledge in
      guard knowledge.bodies[id] != nil, knowledge.notes[id] == nil else { return }
      knowledge.notes[id] = Note(number: number, echo: echo())
    }
  }

  /// Learns from the round that has ended.
  func learn() {
    knowledge.withLock { knowledge in
      for (id, note) in knowledge.notes.sorted(by: { $0.value.number < $1.value.number }) {
        guard let (operation, body) = knowledge.bodies[id] else { continue }
        let isNew = note.echo.signals.contains { knowledge.counts[$0] == nil }
        for signal in note.echo.signals
        where knowledge.counts[signal] != nil || knowledge.counts.count < Self.mostSignals {
          knowledge.counts[signal, default: 0] += 1
        }
        if isNew {
          knowledge.leads[operation, default: []].append(
            Lead(body: body, signals: note.echo.signals, number: note.number))
        }
        for word in note.echo.words where knowledge.words.count < Self.mostWords {
          if !knowledge.words.contains(where: { $0.hasSameCodePoints(as: word) }) {
            knowledge.words.append(word)
          }
        }
      }
      knowledge.notes = [:]
      knowledge.bodies = [:]
      for operation in knowledge.leads.keys { knowledge.rank(operation, atMost: Self.mostLeads) }
    }
  }

  func lesson(for operation: String) -> Lesson {
    knowledge.withLock { knowledge in
      Lesson(
        bodies: (knowledge.leads[operation] ?? []).map(\.body),
        words: knowledge.words.map { .string($0) })
    }
  }
}
