import PlumbContract
import PlumbServer

/// The list of `plumb serve --list-manners`: each manner, what the server then does, and what leaves that open.
enum MannerTable {
  static func text(for contract: Contract) -> String {
    let rows = Manner.all.map { manner in
      var behaviour = Behaviour()
      let applies = manner.adopt(in: &behaviour, for: contract)
      return [
        manner.name,
        "\(manner.title) \(manner.because)" + (applies ? "" : " (means nothing in this contract)"),
      ]
    }
    return TextTable(header: ["MANNER", "WHAT THE SERVER THEN DOES, AND WHY IT MAY"], rows: rows)
      .text
  }
}
