import PlumbContract

extension Promise {
  /// A documented promise of the pet shop.
  static func petShop(_ source: String = "Pet shop") -> Promise { Promise(source: source) }
}
