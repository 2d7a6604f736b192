// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target: one language, one strictness.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .strictMemorySafety(),
]

/// A layer of the harness: a library that may import only the layers named in `uses`.
func layer(_ name: String, uses: [String] = []) -> Target {
  .target(
    name: "Plumb" + name,
    dependencies: uses.map { .target(name: "Plumb" + $0) },
    swiftSettings: strict)
}

/// The tests of one layer, which see what the layers above it would see.
func tests(of name: String, uses: [String] = [], excluding: [String] = []) -> Target {
  .testTarget(
    name: "Plumb\(name)Tests",
    dependencies: ([name] + uses).map { .target(name: "Plumb" + $0) },
    exclude: excluding,
    swiftSettings: strict)
}

let package = Package(
  name: "plumb",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "plumb", targets: ["plumb"])],
  targets: [
    layer("JSON"),
    layer("HTTP"),
    layer("Schema", uses: ["JSON"]),
    layer("Contract", uses: ["JSON", "Schema"]),
    layer("Journal", uses: ["JSON", "HTTP"]),
    layer("Reports", uses: ["JSON", "Journal"]),
    layer("Generation", uses: ["JSON", "Schema"]),
    layer("Checks", uses: ["JSON", "HTTP", "Schema", "Contract", "Journal"]),
    layer(
      "Engine",
      uses: ["JSON", "HTTP", "Schema", "Contract", "Journal", "Generation", "Checks"]),
    layer("Server", uses: ["JSON", "HTTP", "Schema", "Contract"]),
    // The contracts of Specs/, as bytes: C, because its #embed costs the build nothing.
    .target(name: "EmbeddedSpecs"),
    .executableTarget(
      name: "plumb",
      dependencies: [
        "EmbeddedSpecs", "PlumbJSON", "PlumbHTTP", "PlumbSchema", "PlumbContract", "PlumbJournal",
        "PlumbReports", "PlumbGeneration", "PlumbChecks", "PlumbEngine", "PlumbServer",
      ],
      swiftSettings: strict),

    tests(of: "JSON"),
    tests(of: "HTTP"),
    // In front of the C library's allocator, for tests that say what needs no memory.
    .target(name: "AllocationCounter", path: "Tests/AllocationCounter"),
    .testTarget(
      name: "PlumbSchemaTests",
      dependencies: ["AllocationCounter", "PlumbJSON", "PlumbSchema"],
      swiftSettings: strict),
    tests(of: "Contract", uses: ["JSON", "Schema", "Generation"]),
    tests(of: "Journal", uses: ["JSON", "HTTP"]),
    tests(of: "Reports", uses: ["JSON", "HTTP", "Journal"], excluding: ["Golden"]),
    tests(of: "Generation", uses: ["JSON", "Schema"]),
    tests(of: "Checks", uses: ["JSON", "HTTP", "Schema", "Contract", "Journal"]),
    tests(
      of: "Engine",
      uses: [
        "JSON", "HTTP", "Schema", "Contract", "Journal", "Generation", "Checks", "Server",
      ]),
    tests(of: "Server", uses: ["JSON", "HTTP", "Schema", "Contract"]),
    .testTarget(
      name: "plumbTests",
      dependencies: [
        "plumb", "PlumbJSON", "PlumbHTTP", "PlumbContract", "PlumbJournal", "PlumbReports",
      ],
      swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["plumb", "PlumbJSON", "PlumbHTTP", "PlumbContract", "PlumbServer"],
      swiftSettings: strict),
  ]
)
