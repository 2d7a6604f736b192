import Testing

struct `File sizes` {
  @Test func `no file has more than 400 lines`() {
    let long = SourceTree.sources.filter { $0.lines.count > 401 }
    #expect(long.map { "\($0.path): \($0.lines.count - 1) lines" } == [])
  }

  @Test(arguments: Layers.allowed.keys.sorted())
  func `half of the files of a layer have at most 120 lines`(_ layer: String) throws {
    let sizes = SourceTree.sources.filter { $0.module == layer }.map(\.lines.count).sorted()
    let median = try #require(sizes.isEmpty ? nil : sizes[sizes.count / 2])
    #expect(median <= 120)
  }
}
