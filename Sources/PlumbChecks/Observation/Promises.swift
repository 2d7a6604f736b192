package import PlumbContract
package import PlumbJSON

extension Observation {
  /// The promise of the deepest documented member that holds a place of the response's body.
  package func promise(at pointer: JSONPointer) -> Promise? {
    documentedMember(at: pointer)?.promise ?? documented?.promise
  }

  /// The deepest documented member that holds a place of the response's body; nil outside all of them.
  func documentedMember(at pointer: JSONPointer) -> Member? {
    var members = mediaType?.wholeMembers ?? []
    var deepest: Member?
    for token in pointer.tokens {
      if let member = members.named(token) {
        deepest = member
        members = member.members
      } else if deepest == nil, token.isAllDigits {
        // An element of a list: the resource's own members are what stands in it.
        members = resource?.members ?? []
      }
    }
    return deepest
  }

  /// The resource that the operation acts on.
  package var resource: Resource? { operation.flatMap(contract.resource(of:)) }
}
