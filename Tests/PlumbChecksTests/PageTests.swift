import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import Testing

@testable import PlumbChecks

private func page(_ ids: [String], next: Int?) -> HTTPResponse {
  var response = HTTPResponse.pets(ids)
  if let next { response.fields["Link"] = "</pets?page=\(next)>; rel=\"next\"" }
  return response
}

private let create = Scene.create(answers: .pet(201))

private let readings: [Course] = [
  Course(
    "what was created is on the second page", create,
    .list(answers: page([Scene.shopID], next: 2)),
    .list(query: "?page=2", answers: page([Scene.petID], next: nil))),
  Course(
    "what was created may be on a page that was not read", create,
    .list(answers: page([Scene.shopID], next: 2))),
  Course(
    "what was created is on no page", create,
    .list(answers: page([Scene.shopID], next: 2)),
    .list(query: "?page=2", answers: page([Scene.secondPetID], next: nil)), finds: .notListed),
  Course(
    "a list that is read from its middle proves nothing", create,
    .list(query: "?page=2", answers: page([Scene.shopID], next: 3)),
    .list(query: "?page=3", answers: page([Scene.petID], next: 4))),
  Course(
    "the second page shows something of the first once more", create,
    .list(answers: page([Scene.shopID, Scene.petID], next: 2)),
    .list(query: "?page=2", answers: page([Scene.shopID], next: nil)), finds: .listedTwice),
  Course(
    "where something was written in between, it may have moved", create,
    .list(answers: page([Scene.shopID, Scene.petID], next: 2)),
    .delete(answers: .empty(204)),
    .list(query: "?page=2", answers: page([Scene.shopID], next: nil))),
  Course(
    "where something was written in between, it may have moved away", create,
    .list(answers: page([Scene.shopID], next: 2)),
    .create(as: Variable(resource: "pets", ordinal: 2), answers: .secondPet(201)),
    .list(query: "?page=2", answers: page([], next: nil))),
  Course(
    "what was deleted is on the second page", create, .delete(answers: .empty(204)),
    .list(answers: page([Scene.shopID], next: 2)),
    .list(query: "?page=2", answers: page([Scene.petID], next: nil)), finds: .listedAfterDelete),
  Course(
    "two pages lead to each other", create,
    .list(answers: page([Scene.shopID], next: 2)),
    .list(query: "?page=2", answers: page([Scene.petID], next: 3)),
    .list(query: "?page=3", answers: page([Scene.secondPetID], next: 2)), finds: .pagesInCircle),
]

struct `A list of several pages` {
  @Test(arguments: readings) func `is judged as a whole`(_ course: Course) {
    #expect(course.found == course.kinds)
  }
}
