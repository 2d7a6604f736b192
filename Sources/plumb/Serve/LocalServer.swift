import PlumbContract
import PlumbHTTP
import PlumbServer

/// The reference server behind a socket of this machine.
struct LocalServer: Sendable {
  /// The base URL of the contract's paths.
  let url: String
  private let server: HTTPServer

  /// Listens, but answers only after `start`; faults and manners are named as in their catalogues.
  init(
    _ contract: Contract, like options: some BehaviourOptions, token: String?,
    host: String = "127.0.0.1",
    port: UInt16 = 0
  ) throws(CommandError) {
    var settings = ServerSettings(token: token)
    try Self.plant(options.faults, in: &settings.behaviour, for: contract)
    try Self.adopt(options.manners, in: &settings.behaviour, for: contract)
    let reference = ReferenceServer(contract, settings: settings)
    do throws(HTTPServerError) {
      server = try HTTPServer(
        host: host, port: port, refusing: { reference.answer($0) },
        replying: { reference.answer($0) })
    } catch {
      throw CommandError("\(error)", exitCode: .untestable)
    }
    url = "http://\(server.endpoint.authority)\(reference.basePath)"
  }

  func start() { server.start() }

  /// Takes no more requests and waits for those under way.
  func stop() { server.stop() }

  private static func plant(
    _ names: [String], in behaviour: inout Behaviour, for contract: Contract
  ) throws(CommandError) {
    for name in names {
      guard let fault = Fault.named(name), fault.plant(in: &behaviour, for: contract) != nil else {
        throw CommandError(
          "--fault: \(name) has no place in this contract",
          hint: "plumb serve --list-faults shows where each fault sits", exitCode: .usage)
      }
    }
  }
  private static func adopt(
    _ names: [String], in behaviour: inout Behaviour, for contract: Contract
  ) throws(CommandError) {
    for name in names {
      guard let manner = Manner.named(name), manner.adopt(in: &behaviour, for: contract) else {
        throw CommandError(
          "--manner: \(name) means nothing in this contract",
          hint: "plumb serve --list-manners shows what each manner does", exitCode: .usage)
      }
    }
  }
}
