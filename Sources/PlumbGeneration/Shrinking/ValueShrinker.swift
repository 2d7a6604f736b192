package import PlumbJSON

/// Makes a JSON value simpler while it keeps failing, whatever made it.
///
/// Texts become shorter and plainer, numbers go as near to a plain one as they still fail, arrays and objects lose
/// what is not needed. Where a value meets no rule is for the closure to say: it then does not fail.
package enum ValueShrinker {
  /// Texts up to this many characters are tried character by character.
  private static let shortText = 64

  /// The simplest value found, from one that fails; `plain` is what a person would have written.
  package static func shrink(_ value: JSON, towards plain: JSON?, fails: (JSON) -> Bool) -> JSON {
    if let plain, plain != value, fails(plain) { return plain }
    switch value {
    case .string(let text): return .string(shrink(text) { fails(.string($0)) })
    case .number: return shrink(number: value, towards: plain ?? 0, fails: fails)
    case .array(let items): return shrink(items, fails: fails)
    case .object(let object): return shrink(object, fails: fails)
    case .null, .bool: return value
    }
  }
}

extension ValueShrinker {
  /// First the length, which is often all that matters, then each character.
  private static func shrink(_ text: String, fails: (String) -> Bool) -> String {
    var scalars = Array(text.unicodeScalars)
    func asks(_ scalars: [Unicode.Scalar]) -> Bool { fails(Self.text(scalars)) }
    scalars = Array(
      scalars[..<Reduction.smallest(upTo: scalars.count) { asks(Array(scalars[..<$0])) }])
    for plain in ["a", "0"] as [Unicode.Scalar] {
      let uniform = [Unicode.Scalar](repeating: plain, count: scalars.count)
      guard uniform == scalars || asks(uniform) else { continue }
      let length = Reduction.smallest(upTo: uniform.count) { asks(Array(uniform[..<$0])) }
      return Self.text(Array(uniform[..<length]))
    }
    let length = Reduction.smallest(upTo: scalars.count) { asks(Array(scalars.suffix($0))) }
    scalars = Array(scalars.suffix(length))
    guard scalars.count <= shortText else { return Self.text(scalars) }
    let deleted = Reduction.applicable(scalars.count) { asks(Self.without($0, scalars)) }
    scalars = Self.without(deleted, scalars)
    let replaced = Reduction.applicable(scalars.count) { asks(Self.plain($0, scalars)) }
    return Self.text(Self.plain(replaced, scalars))
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static func plain(_ places: [Int], _ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    places.reduce(into: scalars) { $0[$1] = "a" }
  }

  private static func without<Element>(_ places: [Int], _ elements: [Element]) -> [Element] {
    let left = Set(places)
    return elements.indices.filter { !left.contains($0) }.map { elements[$0] }
  }
}

extension ValueShrinker {
  /// The number nearest to a plain one; fractions and what is beyond 64 bits stay, unless a whole number will do.
  private static func shrink(number: JSON, towards plain: JSON, fails: (JSON) -> Bool) -> JSON {
    let goal = plain.int ?? 0
    guard let value = number.int else {
      return [JSON.number(JSONNumber(unchecked: "0.5")), .number(JSONNumber(unchecked: "1.5"))]
        .first { $0 != number && fails($0) } ?? number
    }
    let (distance, isTooFar) = value.subtractingReportingOverflow(goal)
    guard !isTooFar, distance != .min else { return number }
    let sign = distance < 0 ? -1 : 1
    let nearest = Reduction.smallest(upTo: abs(distance)) { fails(JSON(goal + sign * $0)) }
    return JSON(goal + sign * nearest)
  }

  private static func shrink(_ items: [JSON], fails: (JSON) -> Bool) -> JSON {
    let deleted = Reduction.applicable(items.count) { fails(.array(without($0, items))) }
    var items = without(deleted, items)
    for index in items.indices {
      items[index] = shrink(items[index], towards: nil) { item in
        var changed = items
        changed[index] = item
        return fails(.array(changed))
      }
    }
    return .array(items)
  }

  private static func shrink(_ object: JSONObject, fails: (JSON) -> Bool) -> JSON {
    let all = object.members
    let deleted = Reduction.applicable(all.count) { fails(.object(JSONObject(without($0, all)))) }
    var members = without(deleted, all)
    for index in members.indices {
      members[index].value = shrink(members[index].value, towards: nil) { value in
        var changed = members
        changed[index].value = value
        return fails(.object(JSONObject(changed)))
      }
    }
    return .object(JSONObject(members))
  }
}
