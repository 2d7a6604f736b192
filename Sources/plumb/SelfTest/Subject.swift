import PlumbContract
import PlumbServer

/// A reference server that is put to the test: whole, with a fault, or with a manner.
enum Subject: Sendable {
  case whole
  case fault(Fault)
  case manner(Manner)

  var name: String {
    switch self {
    case .whole: "clean"
    case .fault(let fault): fault.name
    case .manner(let manner): manner.name
    }
  }

  /// Makes the server what the subject says; false where the contract has nothing that it applies to.
  func shape(_ behaviour: inout Behaviour, for contract: Contract) -> Bool {
    switch self {
    case .whole: true
    case .fault(let fault): fault.plant(in: &behaviour, for: contract) != nil
    case .manner(let manner): manner.adopt(in: &behaviour, for: contract)
    }
  }
}
