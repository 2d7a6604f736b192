import PlumbChecks
import PlumbJSON
import PlumbJournal

/// The catalogue as `plumb checks` prints it.
struct CheckList {
  let checks: [Check]

  init(_ options: CheckListOptions, of catalogue: [Check] = Check.catalogue) {
    checks = catalogue.filter {
      $0.level >= options.level && (options.family == nil || $0.family == options.family)
    }
  }

  var text: String {
    TextTable(
      header: ["CHECK", "LEVEL", "FAMILY", "WHAT A CONFORMING SERVER DOES"],
      rows: checks.map { [$0.id, $0.level.rawValue, $0.family.rawValue, $0.title] }
    ).text
  }

  var json: JSON {
    .array(
      checks.map { check in
        [
          "id": .string(check.id), "level": .string(check.level.rawValue),
          "family": .string(check.family.rawValue), "title": .string(check.title),
          "source": .string(check.source), "why": .string(check.why), "mend": .string(check.mend),
        ]
      })
  }
}
