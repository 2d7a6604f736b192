import PlumbContract
package import PlumbJournal

extension Check {
  /// The level of a finding: what was inferred is never more than `should`.
  package func level(of finding: Finding) -> Level {
    let own = finding.level ?? level
    return finding.promise?.basis == .inferred ? min(own, .should) : own
  }

  /// Where the broken promise stands.
  package func source(of finding: Finding) -> String {
    finding.promise?.source ?? source
  }
}
