import PlumbContract
import PlumbServer

/// The list of `plumb serve --list-faults`: each fault, what the server then does, and where.
enum FaultTable {
  static func text(for contract: Contract) -> String {
    let rows = Fault.all.map { fault in
      let place = fault.place(in: contract).map { "at \($0)" } ?? "no place in this contract"
      return [fault.name, fault.family.rawValue, "\(fault.title) (\(place))"]
    }
    return TextTable(header: ["FAULT", "FAMILY", "WHAT THE SERVER THEN DOES"], rows: rows).text
  }
}
