/// Numbers from 0 in parts that can be joined, and never divided.
struct Partition {
  /// Of each number one that is nearer to the first of its part, which is its own.
  private var leaders: [Int]

  init(count: Int) { leaders = Array(0..<count) }

  /// The parts, and the numbers in each, in ascending order.
  var parts: [[Int]] {
    var members: [Int: [Int]] = [:]
    for number in leaders.indices { members[leader(of: number), default: []].append(number) }
    return members.sorted { $0.key < $1.key }.map(\.value)
  }

  mutating func join(_ numbers: [Int]) {
    guard let least = numbers.map(leader).min() else { return }
    for number in numbers { leaders[leader(of: number)] = least }
  }

  private func leader(of number: Int) -> Int {
    var number = number
    while leaders[number] != number { number = leaders[number] }
    return number
  }
}
