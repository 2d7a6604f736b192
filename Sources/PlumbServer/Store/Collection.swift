import PlumbJSON

/// The items of one resource in the order of their creation.
///
/// A deletion leaves a hole; holes are closed when they are more than the items, so that every operation takes
/// constant time on the average.
struct Collection: Sendable {
  private struct Slot: Sendable {
    var address: Address
    var record: Record
  }

  private var slots: [Slot?] = []
  private var places: [Address: Int] = [:]

  var count: Int { places.count }

  subscript(address: Address) -> Record? {
    get { places[address].flatMap { slots[$0]?.record } }
    set {
      switch (places[address], newValue) {
      case (let place?, let record?): slots[place]?.record = record
      case (let place?, nil):
        slots[place] = nil
        places[address] = nil
        closeHoles()
      case (nil, let record?):
        places[address] = slots.count
        slots.append(Slot(address: address, record: record))
      case (nil, nil): break
      }
    }
  }

  /// The items of one scope, oldest first.
  func items(in scope: [ExactText]) -> [(address: Address, record: Record)] {
    slots.compactMap { slot in
      guard let slot, slot.address.scope == scope else { return nil }
      return (slot.address, slot.record)
    }
  }

  /// Every item, oldest first.
  var items: [(address: Address, record: Record)] {
    slots.compactMap { slot in slot.map { ($0.address, $0.record) } }
  }

  private mutating func closeHoles() {
    guard slots.count > 32, slots.count > 2 * places.count else { return }
    slots = slots.filter { $0 != nil }
    for (place, slot) in slots.enumerated() {
      if let slot { places[slot.address] = place }
    }
  }
}
