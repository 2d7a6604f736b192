package import PlumbJSON
import PlumbSchema

/// A contract as it was read, with what had to be set aside.
package struct ContractReading: Sendable {
  package var contract: Contract
  /// The parts of the document that cannot be used; the contract is as if they were not there.
  package var problems: [ContractProblem]

  /// Reads an OpenAPI 3.0 or 3.1 document, setting aside the parts that cannot be used.
  ///
  /// `checks` are the ids of those whose statuses a contract may set; nil takes any word for one.
  ///
  /// - Throws: every problem, where one of them makes the whole document unusable.
  package init(
    _ document: JSON, loader: DocumentLoader = .none, checks: [String]? = nil
  ) throws(ContractError) {
    var reader = DocumentReader(document, loader: loader)
    guard let root = reader.object(reader.root) else {
      throw ContractError(problems: reader.problems)
    }
    let version = reader.requiredString("openapi", of: root, called: "the document") ?? ""
    if !version.isEmpty, !version.hasPrefix("3.0."), !version.hasPrefix("3.1.") {
      reader.report(.unsupportedVersion(version), at: root.member("openapi") ?? root)
    }
    for name in ["paths", "components"] { _ = root.member(name).flatMap { reader.object($0) } }
    guard reader.problems.isEmpty else { throw ContractError(problems: reader.problems) }
    let title = root.member("info")?.string("title") ?? "untitled"
    let promise = reader.promise(of: root, within: Promise(source: title))
    var builder = ContractBuilder(
      reader: reader, dialect: version.hasPrefix("3.0.") ? .openAPI30 : .openAPI31,
      promise: promise, loader: loader, checks: checks)
    builder.securitySchemes = builder.readSecuritySchemes()
    builder.commonStatuses = builder.expectedStatuses(of: root, within: promise)
    builder.operations = builder.readOperations()
    let webhooks = builder.readWebhooks()
    builder.commonConsistency = builder.consistency(
      of: root.plumb, promisedBy: promise, within: Consistency())
    builder.resources = builder.readResources()
    builder.readListForms()
    builder.inferReferences()
    builder.markClientIDs()
    builder.checkResourceMentions()
    builder.reportDefects()
    problems = builder.reader.problems
    guard !problems.contains(where: \.isFatal) else { throw ContractError(problems: problems) }
    contract = Contract(
      title: title, version: root.member("info")?.string("version") ?? "",
      serverTemplates: readServers(of: root), operations: builder.operations,
      resources: builder.resources, securitySchemes: builder.securitySchemes, webhooks: webhooks,
      schemas: builder.compiler.graph,
      clockSkew: root.plumb?.value["clockSkew"]?.int ?? 300, promise: promise)
  }
}

extension Contract {
  /// Reads an OpenAPI 3.0 or 3.1 document that stands for itself; parts that cannot be used are left out.
  ///
  /// - Throws: every problem, where one of them makes the whole document unusable.
  package init(reading document: JSON) throws(ContractError) {
    self = try ContractReading(document).contract
  }
}
