package import PlumbContract
import PlumbJSON

extension Contract {
  /// The contract of the pet shop in which the examples of the checks play.
  package static let petShop: Contract = {
    do {
      return try Contract(reading: try JSON.parse(Array(petShopDocument.utf8)))
    } catch {
      preconditionFailure("the contract of the examples cannot be read: \(error)")
    }
  }()
}

private let petShopDocument = """
  {
    "openapi": "3.1.0",
    "info": { "title": "Pet shop", "version": "1" },
    "security": [{ "bearer": [] }],
    "paths": \(petShopPaths),
    "components": \(petShopComponents),
    "x-plumb": { "source": "Pet shop" }
  }
  """
