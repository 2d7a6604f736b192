import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbSchema

/// The joints of the server at which it can be made to behave in another way; without hooks it does what the
/// contract says.
///
/// Hooks of one joint run in the order in which they were added, so that several faults can be had at once.
package struct Behaviour: Sendable {
  typealias Hook<Matter> = @Sendable (inout Matter) -> Void

  /// What is answered to a request before anything of it is done; nil lets it go on.
  var defers: [@Sendable (HTTPRequest) -> HTTPResponse?] = []
  /// A request of an operation before anything of it is looked at.
  var receives: [@Sendable (inout HTTPRequest, Operation) -> Void] = []
  /// Whether a request is let in whose credential is not the right one.
  var admits: [@Sendable (Knock) -> Bool] = []
  /// Which broken rules of a request are let pass.
  var overlooks: [@Sendable (InputViolation, Input) -> Bool] = []
  /// What is found wrong with a request that breaks no rule.
  var objects: [@Sendable (Input) -> InputViolation?] = []
  /// The time of day as an operation sees it, milliseconds since 1970.
  var times: [@Sendable (inout Int, Operation) -> Void] = []
  /// The id that a new item gets.
  var identifies: [@Sendable (inout JSON, Operation) -> Void] = []
  /// What a create, update or patch is about to store; a hook that throws makes the server fail.
  var writes: [@Sendable (inout Write) throws -> Void] = []
  /// Whether an update of what is not there makes it.
  var upserts: [@Sendable (Operation) -> Bool] = []
  /// Whether a deletion leaves the item where it is, and says that it is gone.
  var spares: [@Sendable (Operation) -> Bool] = []
  /// Whether a deletion does nothing to what refers to the item.
  var leaves: [@Sendable (Operation) -> Bool] = []
  /// What happens around the doing of a request that was found to be in order: before it, after it, instead of it.
  var surrounds: [@Sendable (Work, JSON, Doing) -> Result<HTTPResponse, Refusal>] = []
  /// The store as a read or a list sees it, made from the store as it is.
  var recalls: [@Sendable (State) -> State] = []
  /// How many threads must serve connections for requests to meet; 1 for a behaviour that shows to one client.
  package internal(set) var threads = 1
  /// What else becomes of the store when an operation on an item is done, and its answer is settled.
  var settles: [@Sendable (inout State, Deed) -> Void] = []
  /// A representation before it is shown.
  var shows: [Hook<Showing>] = []
  /// The representations of a list before they are shown, oldest first.
  var lists: [@Sendable (inout [JSON], Operation) -> Void] = []
  /// Whether what lives below any parent is found by an operation that names another one.
  var strays: [@Sendable (Operation) -> Bool] = []
  /// Whether the items of a resource stay when what they live below is deleted.
  var orphans: [@Sendable (String) -> Bool] = []
  /// Whether each operation of a JSON patch is done for itself, whatever becomes of those after it.
  var splits: [@Sendable (Operation) -> Bool] = []
  /// How many items a page has at most.
  var largestPage = Int.max
  /// A page of a list before it is shown.
  var pages: [Hook<Page>] = []
  /// Any response before it is sent.
  var replies: [Hook<Reply>] = []
  /// What goes over the wire in the place of a response; nil for the response itself.
  var wires: [@Sendable (Reply) -> HTTPServerReply?] = []
  /// What a deletion does to what refers to the item, where the contract lets the server choose.
  var onDeleteReferenced: Resource.DeletionOfReferenced?

  package init() {}
}

extension Behaviour {
  /// A credential that was not the right one.
  struct Knock: Sendable {
    let operation: Operation
    /// What stands in Authorization, nil for nothing.
    let given: String?
    /// The token that would have been right.
    let token: String
  }

  /// What an operation was given.
  struct Input: Sendable {
    let operation: Operation
    /// The body, null where there is none.
    let body: JSON
  }

  /// What an operation is about to store.
  struct Write: Sendable {
    let operation: Operation
    /// The body as it was accepted.
    let given: JSONObject
    /// The item before, nil for a new one.
    let before: JSONObject?
    /// The item as it will be stored.
    var after: JSONObject
  }

  /// A request that is about to be done.
  struct Work: Sendable {
    let operation: Operation
    /// The item; for a creation and a list, what it would be in.
    let address: Address
    let request: HTTPRequest
    /// The body as it was accepted.
    let body: JSON
    /// Looks at the store, and changes it, while no request is being done.
    let change: @Sendable (_ edit: (inout State) -> Void) -> Void
  }

  /// Does a request with this body, as often as it is called.
  typealias Doing = (JSON) -> Result<HTTPResponse, Refusal>

  /// What an operation has done to the item that it names.
  struct Deed: Sendable {
    let operation: Operation
    let address: Address
    /// The item as the answer shows it.
    let record: Record
    /// The item before, nil for a new one.
    let before: Record?
  }

  /// A representation and what it is shown for.
  struct Showing: Sendable {
    let operation: Operation
    /// The members that the request asks to be added.
    let asked: [String]
    /// The members that the contract has for the representation.
    let members: [Member]
    let schemas: SchemaGraph
    var object: JSONObject
  }

  /// A page of a list.
  struct Page: Sendable {
    /// How links to other pages are written.
    enum Links: Sendable { case path, query, url }

    let operation: Operation
    /// Every item of the list, in its order.
    let all: [JSON]
    /// Where in them the page begins.
    let start: Int
    /// How many items a page has, unless it is the last.
    let size: Int
    var items: [JSON]
    /// Where the next page begins; nil for the last.
    var next: Int?
    /// How many items the list is said to have.
    var total: Int
    var links = Links.path
    /// What else stands beside the items.
    var extras = JSONObject()
  }

  /// A response and what it answers.
  struct Reply: Sendable {
    let request: HTTPRequest
    /// The documented path that the request names, whatever its method.
    let path: String?
    /// Nil where the path, or its method, is not documented.
    let operation: Operation?
    var response: HTTPResponse
  }

  /// A failure of the server itself.
  struct Breakdown: Error, CustomStringConvertible {
    var description: String
  }
}
