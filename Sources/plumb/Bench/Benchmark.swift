import PlumbContract
import PlumbGeneration
import PlumbHTTP
import PlumbJSON
import PlumbSchema

/// One thing that plumb does, done again and again for a while.
struct Benchmark {
  private let options: BenchOptions

  init(_ options: BenchOptions) { self.options = options }

  /// How often it was done in a second, or how many bytes went through, with the unit.
  func measure() throws -> String {
    switch options.job {
    case .parse:
      let bytes = try file(0).document.bytes
      return megabytes(bytes.count, try rate { _ = try JSON.parse(bytes) })
    case .write:
      let document = try file(0).document.root
      return megabytes(document.bytes().count, rate { _ = document.bytes() })
    case .load: return try load()
    case .validate:
      return "\(try validation()) validations/s"
    case .generate:
      let (rate, bytes) = try generation()
      return "\(rate) bodies/s of \(bytes) bytes each"
    case .exchange, nil:
      return "\(try exchange()) exchanges/s"
    }
  }

  private func file(_ index: Int) throws -> SourceFile {
    guard index < options.files.count else {
      throw UsageError(
        place: "plumb bench", reason: .missingOperand("FILE", hint: "see plumb bench --help"))
    }
    return try SourceFile(path: options.files[index])
  }

  /// Reads a contract once, as a run does: what it is made of, and the time.
  private func load() throws -> String {
    let start = ContinuousClock.now
    let contract = try ContractFile(path: options.files.first).contract
    let time = start.duration(to: .now) / .milliseconds(1)
    return "\(contract.operations.count) operations, \(contract.schemas.nodes.count) schemas, "
      + "\(Int(time.rounded(.up))) ms"
  }

  private func validation() throws -> Int {
    var schema = ValidateOptions()
    schema.schema = options.files.first ?? ""
    schema.dialect = options.dialect
    let value = try file(1).document.root
    let compiled = try SchemaFile(schema)
    return Int(rate { _ = compiled.graph.isValid(value, against: compiled.root) })
  }

  /// Valid bodies of the first creation of a contract, each from choices of its own: how many, and their mean size.
  private func generation() throws -> (rate: Int, bytes: Int) {
    let contract = try ContractFile(path: options.files.first).contract
    let creation = contract.operations.first { $0.role?.action == .create }
    guard let schema = creation?.body?.document?.schema else {
      throw CommandError("the contract has no creation with a JSON body", exitCode: .usage)
    }
    let generator = ValueGenerator(contract.schemas, direction: .request)
    var number: UInt64 = 0
    var broken = 0
    let rate = try rate {
      number += 1
      var source = ChoiceSource(seed: number, stream: "bench")
      if try generator.value(for: schema, from: &source).isNull { broken += 1 }
    }
    let sample = 1_000
    var bytes = 0
    for seed in 0..<UInt64(sample) {
      var source = ChoiceSource(seed: seed, stream: "bench")
      let body = try generator.value(for: schema, from: &source)
      if !contract.schemas.isValid(body, against: schema, direction: .request) { broken += 1 }
      bytes += body.bytes().count
    }
    guard broken == 0 else {
      throw CommandError("\(broken) bodies are not valid", exitCode: .deviates)
    }
    return (Int(rate), bytes / sample)
  }

  /// GET of a list, over one connection, from the reference server in the same process.
  private func exchange() throws -> Int {
    let contract = try ContractFile(path: options.files.first).contract
    guard
      let list = contract.operations.first(where: {
        $0.role?.action == .list && $0.path.parameters.isEmpty
      })
    else {
      throw CommandError("the contract has no list that needs no id", exitCode: .usage)
    }
    let server = try LocalServer(contract, like: ServeOptions(), token: nil)
    server.start()
    defer { server.stop() }
    let url = try HTTPURL(parsing: server.url)
    let client = HTTPClient(endpoint: url.endpoint)
    let request = HTTPRequest(method: "GET", target: url.path + list.path.description)
      .addressed(to: url.endpoint.authority)
    return Int(try rate { _ = try client.exchange(request) })
  }

  /// How often the work is done in a second; it is done once before, to warm up.
  private func rate(_ work: () throws -> Void) rethrows -> Double {
    try work()
    let start = ContinuousClock.now
    var count = 0
    var elapsed = Duration.zero
    var batch = 1
    while elapsed < options.duration {
      for _ in 0..<batch { try work() }
      count += batch
      // Looking at the clock costs as much as a small piece of work.
      batch = min(batch * 2, 1 << 10)
      elapsed = start.duration(to: .now)
      if elapsed > options.duration / 16 { batch = max(1, count / 16) }
    }
    return Double(count) / (elapsed / .seconds(1))
  }

  private func megabytes(_ bytes: Int, _ rate: Double) -> String {
    "\(Int(Double(bytes) * rate / 1e6)) MB/s"
  }
}
