import PlumbChecks
import PlumbJournal

extension CurlScript {
  /// The lines of requests that were under way at the same time: a background job for each client, and a wait for all.
  ///
  /// No variable comes out of a background job: where an id from there is needed, a remark says so.
  func lines(
    of block: ArraySlice<Sent>, before later: [Step], _ variables: inout ShellVariables
  ) -> [String] {
    for sent in block {
      for resource in world.resources
      where resource.variable == sent.step.creates
        && later.contains(where: { $0.uses(resource.variable) })
      {
        variables.remark(on: resource)
      }
    }
    let clients = Set(block.compactMap(\.step.lane)).sorted()
    let jobs = clients.map { client -> String in
      let commands = block.filter { $0.step.lane == client }.map { sent in
        let isSeen = sent.step.request.isSafe || sent.step.creates != nil
        return command(
          sent, options: isSeen ? ["-s", "-w", "'\\n'"] : ["-s", "-o", "/dev/null"], variables
        ).text
      }
      return commands.count == 1 ? "\(commands[0]) &" : "{ \(commands.joined(separator: "; ")); } &"
    }
    return jobs + ["wait"]
  }
}
