/// The ASCII form of international labels (RFC 3492), without its prefix `xn--`.
enum Punycode {
  // The parameters of RFC 3492 §5.
  private static let (base, tMin, tMax, skew, damp) = (36, 1, 26, 38, 700)
  private static let (initialBias, initialN) = (72, 128)

  static func decoded(_ text: some BidirectionalCollection<UInt8>) -> [Unicode.Scalar]? {
    var output: [Unicode.Scalar] = []
    var input = Array(text)[...]
    if let dash = input.lastIndex(of: UInt8(ascii: "-")) {
      output = input[..<dash].map { Unicode.Scalar($0) }
      input = input[(dash + 1)...]
    }
    guard !input.isEmpty else { return nil }
    var (n, i, bias) = (initialN, 0, initialBias)
    while !input.isEmpty {
      let start = i
      var (weight, k) = (1, base)
      while true {
        guard let byte = input.popFirst(), let digit = digit(of: byte) else { return nil }
        i += digit * weight
        guard i <= 0x7FFF_FFFF else { return nil }
        let threshold = min(max(k - bias, tMin), tMax)
        if digit < threshold { break }
        weight *= base - threshold
        guard weight <= 0x7FFF_FFFF else { return nil }
        k += base
      }
      bias = adapted(i - start, output.count + 1, isFirst: start == 0)
      n += i / (output.count + 1)
      i %= output.count + 1
      guard let scalar = UInt32(exactly: n).flatMap(Unicode.Scalar.init) else { return nil }
      output.insert(scalar, at: i)
      i += 1
    }
    return output
  }

  static func encoded(_ label: [Unicode.Scalar]) -> [UInt8]? {
    var output = label.filter(\.isASCII).map { UInt8(truncatingIfNeeded: $0.value) }
    let basicCount = output.count
    var handled = basicCount
    if basicCount > 0 { output.append(UInt8(ascii: "-")) }
    var (n, delta, bias) = (initialN, 0, initialBias)
    while handled < label.count {
      guard let next = label.lazy.map({ Int($0.value) }).filter({ $0 >= n }).min() else {
        return nil
      }
      delta += (next - n) * (handled + 1)
      n = next
      for scalar in label {
        if Int(scalar.value) < n { delta += 1 }
        guard Int(scalar.value) == n else { continue }
        append(delta, bias, to: &output)
        bias = adapted(delta, handled + 1, isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      n += 1
      guard output.count <= 255 else { return nil }
    }
    return output
  }

  private static func append(_ delta: Int, _ bias: Int, to output: inout [UInt8]) {
    var (rest, k) = (delta, base)
    while true {
      let threshold = min(max(k - bias, tMin), tMax)
      if rest < threshold { break }
      let digit = threshold + (rest - threshold) % (base - threshold)
      output.append(byte(of: digit))
      rest = (rest - threshold) / (base - threshold)
      k += base
    }
    output.append(byte(of: rest))
  }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / count
    var k = 0
    while delta > (base - tMin) * tMax / 2 {
      delta /= base - tMin
      k += base
    }
    return k + (base - tMin + 1) * delta / (delta + skew)
  }

  private static func digit(of byte: UInt8) -> Int? {
    if byte.isDigit { return Int(byte) - 0x30 + 26 }
    return byte.isLetter ? Int(byte | 0x20) - 0x61 : nil
  }

  private static func byte(of digit: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: digit < 26 ? digit + 0x61 : digit - 26 + 0x30)
  }
}
