import PlumbGeneration
import PlumbJSON
import PlumbJournal

extension VariationRules.Judgement {
  /// Takes back what a form cannot hold a server to; false where nothing is left to try.
  mutating func isTrue(of variation: Variation, inForm truth: FormTruth) -> Bool {
    if !variation.isValid,
      !truth.staysInvalid(variation.whole, at: variation.pointer)
    {
      return false
    }
    // An empty field is what browsers send for one that was not filled in.
    if variation.isValid, variation.value?.string?.isEmpty == true { intent = .open }
    if truth.isCustom(variation.whole, at: variation.pointer) { level = min(level, .should) }
    return true
  }
}
