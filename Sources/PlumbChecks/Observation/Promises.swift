package import PlumbContract
package import PlumbJSON

extension Observation {
  /// The promise of the deepest documented member that holds a place of the response's body.
  package func promise(at pointer: JSONPointer) -> Promise? {
    var promise = documented?.promise
    var members = mediaType?.members ?? []
    var isMember = false
    for token in pointer.tokens {
      guard let member = members.first(where: { $0.name.hasSameCodePoints(as: token) }) else {
        // An element of a list: the resource's own members are what stands in it.
        if !isMember, token.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
          members = resource?.members ?? []
        }
        continue
      }
      promise = member.promise
      members = member.members
      isMember = true
    }
    return promise
  }

  /// The resource that the operation acts on.
  package var resource: Resource? { operation.flatMap(contract.resource(of:)) }
}
