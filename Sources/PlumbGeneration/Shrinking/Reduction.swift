/// Finds how many of some simplifications can be made together.
///
/// All at once first, then halves, quarters and single ones (after delta debugging): where only a few of them matter,
/// few questions are asked.
package enum Reduction {
  /// The indices below `count` that can be applied together, in ascending order.
  ///
  /// `works` tells whether a set of them, in ascending order, still does what it should.
  package static func applicable(_ count: Int, works: ([Int]) -> Bool) -> [Int] {
    var applied: [Int] = []
    var open = Array(0..<count)
    var size = count
    while !open.isEmpty {
      let before = applied.count
      var rest: [Int] = []
      for start in stride(from: 0, to: open.count, by: size) {
        let chunk = open[start..<min(start + size, open.count)]
        let together = (applied + chunk).sorted()
        if works(together) { applied = together } else { rest += chunk }
      }
      open = rest
      if size > 1 {
        size = max(1, min(size, open.count) / 2)
      } else if applied.count == before {
        break
      }
    }
    return applied
  }

  /// The smallest number from 0 to `bound` for which `works` holds, which holds for `bound`.
  ///
  /// It is taken for granted that it holds for all numbers above; where it does not, the result still works.
  package static func smallest(upTo bound: Int, works: (Int) -> Bool) -> Int {
    var (low, high) = (0, bound)
    while low < high {
      let middle = low + (high - low) / 2
      if works(middle) { high = middle } else { low = middle + 1 }
    }
    return high
  }
}
