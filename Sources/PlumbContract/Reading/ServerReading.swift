import PlumbJSON

/// The servers of the document, a path or an operation (OpenAPI 3.1.1 §4.8.5).
func readServers(of node: DocumentNode) -> [Server] {
  (node.member("servers")?.elements ?? []).compactMap { server in
    guard let url = server.string("url") else { return nil }
    return Server(
      template: PathTemplate(url),
      variables: (server.member("variables")?.members ?? []).map { name, node in
        Server.Variable(
          name: name, default: node.string("default") ?? "{\(name)}",
          values: (node.value["enum"]?.array ?? []).compactMap(\.string))
      },
      summary: server.string("description") ?? "")
  }
}
