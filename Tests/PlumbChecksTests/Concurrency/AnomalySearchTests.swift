import Testing

@testable import PlumbChecks

/// Histories of a few requests, and what is wrong with them.
struct `Search for anomalies` {
  @Test(arguments: sound) func `accepts what some order explains`(_ story: Story) {
    #expect(story.verdict == .exists)
    #expect(story.found == nil)
  }

  @Test(arguments: anomalous) func `names what no order explains`(_ story: Story) {
    #expect(story.found == story.anomaly)
  }

  @Test func `the request that shows it is told, and the members that it takes to see it`() throws {
    let story = Story(
      "", .create(), .put(2, 1, 0...10, by: 1), .put(3, 1, 0...10, by: 2), .get(1, 1, 20...21),
      .get(1, 1, 30...31))
    let finding = try #require(
      AnomalySearch(story.operations, afterOmission: Story.afterOmission).finding)
    #expect(finding.culprit.index == 3)
    #expect(finding.members == [0])
  }

  @Test func `a search that has to be given up says nothing`() {
    let writes = (1...12).map { ItemOperation.put($0, $0, 0...10, by: $0) }
    let history = [.create()] + writes + [.get(1, 2, 20...21)]
    let search = AnomalySearch(history, afterOmission: Story.afterOmission, patience: 100)
    #expect(search.finding == nil)
  }

  @Test func `more operations than there is room for say nothing`() {
    let reads = (0..<200).map { ItemOperation.get(9, 9, $0 * 10...$0 * 10 + 1) }
    let first = ItemState(afterOmission: Story.afterOmission)
    #expect(Linearization([.create()] + reads, from: first).verdict == .undecided)
  }
}

private let sound: [Story] = [
  Story(
    "either of two updates is the last", .create(), .put(2, 2, 0...10, by: 1),
    .put(3, 3, 5...15, by: 2), .get(2, 2, 20...21)),
  Story(
    "a read at the same time sees what was before, or what comes", .create(),
    .put(2, 2, 0...10, by: 1), .get(1, 1, 1...9, by: 2), .get(2, 2, 5...8, by: 3),
    .get(2, 2, 20...21)),
  Story(
    "an update without an answer has been done", .create(), .put(2, 2, 0...10, by: 1).unanswered,
    .get(2, 2, 20...21)),
  Story(
    "an update without an answer has not been done", .create(),
    .put(2, 2, 0...10, by: 1).unanswered, .get(1, 1, 20...21)),
  Story(
    "an update without an answer is done late", .create(), .put(2, 2, 0...10, by: 1).unanswered,
    .get(1, 1, 20...21), .get(2, 2, 30...31)),
  Story(
    "what a PUT leaves out is kept", .create(), .put(2, nil, 0...10, by: 1),
    .put(nil, 3, 0...10, by: 2), .get(2, 3, 20...21)),
  Story(
    "what a PUT leaves out is reset", .create(), .put(2, nil, 0...10, by: 1),
    .put(nil, 3, 0...10, by: 2), .get(2, 0, 20...21)),
  Story(
    "patches of different members", .create(), .patch(2, nil, 0...10, by: 1),
    .patch(nil, 3, 0...10, by: 2), .get(2, 3, 20...21)),
  Story(
    "a deletion before the update is too late", .create(), .delete(0...10, by: 1),
    .miss(5...12, by: 2), .miss(20...21)),
  Story(
    "an update just before the deletion", .create(), .put(2, 2, 5...12, by: 2),
    .delete(0...10, by: 1), .miss(20...21)),
  Story(
    "two deletions are both answered like the first", .create(), .delete(0...10, by: 1),
    .delete(0...10, by: 2), .miss(20...21)),
  Story(
    "a creation in the crowd", .create(2, 2, 0...10, by: 1), .get(2, 2, 20...21)),
  Story(
    "updates one after the other by different clients", .create(), .put(2, 2, 0...4, by: 1),
    .get(2, 2, 5...6, by: 2), .put(3, 3, 7...9, by: 2), .get(3, 3, 10...11, by: 1)),
]

private let anomalous: [Story] = [
  Story(
    "an update is not there afterwards", .create(), .put(2, 2, 0...10, by: 1),
    .get(1, 1, 20...21), finds: .lostUpdate),
  Story(
    "one of two patches is undone by the other", .create(), .patch(2, nil, 0...10, by: 1),
    .patch(nil, 3, 0...10, by: 2), .get(1, 3, 20...21), finds: .lostUpdate),
  Story(
    "a PUT brings back what it has left out", .create(), .put(2, nil, 0...10, by: 1),
    .put(nil, 3, 11...12, by: 2), .get(1, 3, 20...21), finds: .lostUpdate),
  Story(
    "a client does not see its own update", .create(), .put(2, 2, 0...10, by: 1),
    .get(1, 1, 11...12, by: 1), .get(2, 2, 20...21), finds: .staleRead),
  Story(
    "a read goes back in time", .create(), .put(2, 2, 0...30, by: 1), .get(2, 2, 5...6, by: 2),
    .get(1, 1, 7...8, by: 2), .get(2, 2, 40...41), finds: .staleRead),
  Story(
    "half of each", .create(), .put(2, 2, 0...10, by: 1), .put(3, 3, 0...10, by: 2),
    .get(2, 3, 20...21), finds: .mixture),
  Story(
    "half of an update is seen on the way", .create(), .put(2, 2, 0...10, by: 1),
    .get(2, 1, 5...6, by: 2), .get(2, 2, 20...21), finds: .mixture),
  Story(
    "what was created is not there", .create(2, 2, 0...10, by: 1), .miss(20...21),
    finds: .lostCreate),
  Story(
    "an update brings back what was deleted", .create(), .delete(0...10, by: 1),
    .put(2, 2, 0...10, by: 2), .get(2, 2, 20...21), finds: .undoneDelete),
  Story(
    "a deletion that does nothing in the crowd", .create(), .delete(0...10, by: 1),
    .get(1, 1, 20...21), finds: .undoneDelete),
  Story(
    "an update after the deletion is acknowledged", .create(), .delete(0...10, by: 1),
    .put(2, 2, 11...12, by: 2), .miss(20...21), finds: .changeAfterDelete),
  Story(
    "two creations with one id", .create(1, 1, 0...10, by: 1), .create(2, 2, 0...10, by: 2),
    .get(1, 1, 20...21), finds: .sharedID),
  Story(
    "a member that goes wrong by itself hides nothing of another", .create(),
    .put(2, 2, -10 ... -9), .get(2, 1, -8 ... -7), .put(3, 3, 0...10, by: 1), .get(2, 1, 20...21),
    finds: .lostUpdate),
  Story(
    "a member that goes wrong by itself is not looked at", .create(), .put(2, 2, -10 ... -9),
    .get(2, 1, -8 ... -7), .put(3, 3, 0...10, by: 1), .get(3, 1, 20...21)),
]
