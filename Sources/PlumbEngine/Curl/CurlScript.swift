import PlumbChecks
import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

/// The commands that repeat what a case has sent up to an exchange, when pasted into bash.
///
/// What the exchange needs is created first, and its ids are kept in variables. Requests that only read, and whose
/// answers nobody needs, are left out.
struct CurlScript {
  /// A step and the request that it became, secrets replaced.
  struct Sent {
    let step: Step
    let exchange: Exchange
  }

  let base: HTTPURL
  let contract: Contract
  let credential: Credential
  /// What was known when the last answer had come.
  let world: World
  let secrets: Secrets

  /// The commands, one a line; the last is the one whose answer proves something, or the wait for a block.
  func text(of sent: [Sent]) -> String {
    guard let last = sent.last else { return "" }
    let needed =
      sent.dropLast().filter { $0.step.lane != nil || !$0.step.request.isSafe } + [last]
    var variables = ShellVariables()
    var lines: [String] = []
    var index = 0
    while index < needed.count {
      let isBlock = needed[index].step.lane != nil
      let end =
        isBlock
        ? needed[index...].firstIndex { $0.step.lane == nil } ?? needed.count : index + 1
      let later = needed[end...].map(\.step)
      if isBlock {
        lines += self.lines(of: needed[index..<end], before: later, &variables)
      } else if end == needed.count {
        lines.append(command(last, options: ["-i"], variables).text)
      } else {
        lines.append(line(of: needed[index], before: later, &variables))
      }
      index = end
    }
    // Ids are what the server made them, and it may have made them of the credential.
    return (variables.remarks.map(secrets.redacted) + lines).joined(separator: "\n")
  }

  /// A request before the last: its ids are kept where they are needed, else nothing of its answer is.
  private func line(
    of sent: Sent, before later: [Step], _ variables: inout ShellVariables
  ) -> String {
    let created =
      sent.step.creates.map { variable in
        world.resources.filter { $0.variable == variable || $0.parent == variable }
      } ?? []
    let wanted = created.filter { resource in
      later.contains { $0.uses(resource.variable) }
    }
    var captures: [(variable: Variable, capture: IDCapture)] = []
    for resource in wanted {
      let member = contract.resource(resource.variable.resource)?.idMember ?? "id"
      let body = sent.exchange.response?.body ?? []
      guard let capture = IDCapture(of: resource.id, as: member, in: body) else {
        variables.remark(on: resource)
        continue
      }
      captures.append((resource.variable, capture))
    }
    let names = captures.map { variables.name($0.variable) }
    let options = captures.isEmpty ? ["-s", "-o", "/dev/null"] : ["-s"]
    let command = command(sent, options: options, variables).text
    for capture in captures { variables.define(capture.variable) }
    switch captures.count {
    case 0: return command
    case 1: return "\(names[0])=$(\(command) | \(captures[0].capture.pipeline))"
    default:
      let answers = zip(names, captures).map { name, captured in
        "\(name)=$(printf '%s' \"$answer\" | \(captured.capture.pipeline))"
      }
      return (["answer=$(\(command))"] + answers).joined(separator: "\n")
    }
  }

  func command(
    _ sent: Sent, options: [String], _ variables: ShellVariables
  ) -> CurlCommand {
    let request = sent.exchange.request
    var url = ShellWord("\(base.scheme.rawValue)://\(base.endpoint.authority)")
    append(target: sent, to: &url, variables)
    return CurlCommand(
      request: request, url: url, authorization: authorization(sent.step.request.credential),
      body: body(of: sent, variables), options: options)
  }

  private func append(target sent: Sent, to url: inout ShellWord, _ variables: ShellVariables) {
    let pieces = sent.step.request.target
    let isKnown = pieces.contains { piece in
      if case .slot(let slot) = piece { variables.isDefined(slot) } else { false }
    }
    guard isKnown else {
      url.append(sent.exchange.request.target)
      return
    }
    url.append(Sender.trimmed(base.path))
    for piece in pieces {
      switch piece {
      case .text(let text): url.append(secrets.redacted(text))
      case .slot(let slot) where variables.isDefined(slot):
        url.append(expansion: "$" + variables.name(slot.variable))
      case .slot(let slot):
        let value = secrets.redacted(world.value(of: slot) ?? "")
        url.append(PercentEncoding.encode(value, allowed: .pathSegment))
      }
    }
  }

  private func body(of sent: Sent, _ variables: ShellVariables) -> ShellWord? {
    let bytes = sent.exchange.request.body
    guard var rest = String(validating: bytes, as: UTF8.self)?[...], !rest.utf8.contains(0) else {
      return nil
    }
    var word = ShellWord()
    switch sent.step.request.body {
    case .none, .bytes: return ShellWord(String(rest))
    case .json(let template):
      let whole = contract.wrapping(of: sent.step)?.wrapped(template) ?? template
      let text = secrets.redacted(whole).text(.compact)
      rest = text[...]
      // A placeholder stands in quotes of its own, which a number has not.
      while let next = variables.first(in: rest, of: world, as: { "\"\($0)\"" }) {
        word.append(String(rest[..<next.range.lowerBound]) + (next.isNumber ? "" : "\""))
        word.append(expansion: "$" + next.name)
        word.append(next.isNumber ? "" : "\"")
        rest = rest[next.range.upperBound...]
      }
    case .form(let template, let writing):
      let body = writing.written(secrets.redacted(template), as: nil).body
      rest = String(decoding: body, as: UTF8.self)[...]
      let isEncoded = writing.form == .urlEncoded
      while let next = variables.first(
        in: rest, of: world,
        as: { isEncoded ? PercentEncoding.encode($0, allowed: .form) : $0 })
      {
        word.append(String(rest[..<next.range.lowerBound]))
        word.append(expansion: "$" + next.name)
        rest = rest[next.range.upperBound...]
      }
    }
    if word == ShellWord() { return ShellWord(String(decoding: bytes, as: UTF8.self)) }
    word.append(String(rest))
    return word
  }

  private func authorization(_ use: RequestTemplate.Credential) -> ShellWord? {
    let hasToken = credential.token != nil
    var word = ShellWord("Authorization: ")
    switch use {
    case .none: return nil
    case .configured:
      if !hasToken { return nil }
      word = ShellWord()
      word.append(expansion: "Authorization: Bearer $PLUMB_TOKEN")
    case .truncated where hasToken:
      word.append(expansion: "Bearer ${PLUMB_TOKEN%?}")
    case .altered where hasToken:
      let middle = "${#PLUMB_TOKEN}/2"
      word.append(
        expansion: "Bearer ${PLUMB_TOKEN:0:\(middle)}\(credential.replacement)"
          + "${PLUMB_TOKEN:\(middle)+1}")
    case .wrongScheme where hasToken: word.append(expansion: "Basic $PLUMB_TOKEN")
    case .empty, .wrong, .truncated, .altered, .wrongScheme:
      word.append(credential.field(for: use) ?? "")
    }
    return word
  }
}
