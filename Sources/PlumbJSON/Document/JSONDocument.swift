/// A parsed JSON text together with its bytes, so that every value can be found again in them.
///
/// Places cost nothing until one is asked for: then the bytes are read again up to it.
package struct JSONDocument: Sendable {
  package let bytes: [UInt8]
  package let root: JSON

  package init(parsing bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONError) {
    root = try JSON.parse(bytes, limits: limits)
    self.bytes = bytes
  }

  /// Where the value begins, or nil where there is none; of a repeated name the last one, as in `root[pointer]`.
  package func position(of pointer: JSONPointer) -> JSONPosition? {
    place(of: pointer).map { JSONPosition(ofByte: $0.value, in: bytes) }
  }

  /// Where the name of the member begins (its quotation mark), or nil where the value is no member of an object.
  package func position(ofName pointer: JSONPointer) -> JSONPosition? {
    place(of: pointer)?.name.map { JSONPosition(ofByte: $0, in: bytes) }
  }

  private func place(of pointer: JSONPointer) -> JSONLocator.Place? {
    ByteCursor.withCursor(over: bytes) { cursor in
      var locator = JSONLocator(cursor: cursor)
      return locator.place(of: pointer)
    }
  }
}
