import PlumbContract
import PlumbHTTP

extension Fault {
  static let locationGone = Fault(
    name: "location-gone",
    title: "A create names a Location where nothing is.",
    family: .status, breaks: "created-location-resolves"
  ) { contract in
    contract.operations(.create).first.map { operation in
      Planting(operation) { behaviour in
        behaviour.replies.append { response, answered in
          guard answered.key == operation.key, let location = response.fields["Location"],
            let slash = location.lastIndex(of: "/")
          else { return }
          response.fields["Location"] = location[...slash] + "00000000-0000-4000-8000-000000000000"
        }
      }
    }
  }
}
