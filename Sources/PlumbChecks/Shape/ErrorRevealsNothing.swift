import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let errorRevealsNothing = Check(
    id: "error-reveals-nothing",
    title: "An error says nothing of the inside of the server.",
    family: .shape,
    level: .should,
    source: "OWASP API8:2023",
    why: "A stack trace names the libraries, paths and queries that an attacker would have to "
      + "guess; a client can do nothing with it.",
    mend: "Log the details under a number and answer with the number.",
    examples: [
      .conforming(
        "what was wrong with the request",
        .create(["name": ""], intent: .refused, answers: .json(400, ["error": "name is empty"]))),
      .conforming(
        "the words are the client's own",
        .create(
          ["name": "Traceback (most recent call last)"], intent: .refused,
          answers: .json(400, ["error": "bad name: Traceback (most recent call last)"]))),
      .violating(
        "a stack trace",
        .create(
          ["name": ""], intent: .refused,
          answers: .json(400, ["error": "Traceback (most recent call last): File \"a.py\""])),
        finds: [
          Finding(
            place: "response/body", expected: "no details of the server",
            actual: "a stack trace: \"Traceback (most recent call last)\"")
        ]),
      .violating(
        "a page for browsers",
        .read(
          intent: .refused, label: .neverExisted,
          answers: HTTPResponse(
            status: 404, fields: ["Content-Type": "text/html"],
            body: Array("<html><body>nginx</body></html>".utf8))),
        finds: [
          Finding(
            place: "response/body", expected: "no details of the server",
            actual: "a page for browsers, where the API speaks JSON")
        ]),
    ],
    judge: { observation in
      guard let response = observation.response, response.status >= 400, !response.body.isEmpty,
        !Environment.isUnavailable(observation)
      else { return [] }
      func finding(_ actual: String) -> [Finding] {
        [Finding(place: "response/body", expected: "no details of the server", actual: actual)]
      }
      let request = observation.exchange.request
      for trace in traces where response.body.offset(of: trace.mark) != nil {
        // The client's own words are no secret.
        let asked = request.body + request.target.utf8
        guard asked.offset(of: trace.mark) == nil else { continue }
        let mark = String(decoding: trace.mark, as: UTF8.self)
        return finding("\(trace.name): \(JSON.string(mark).brief)")
      }
      let isPage =
        response.fields["Content-Type"].map { MediaTypeName($0).essence } == "text/html"
      return isPage ? finding("a page for browsers, where the API speaks JSON") : []
    })
}

/// Texts that come from the inside of servers, and what each of them is.
private let traces: [(mark: [UInt8], name: String)] = [
  ("Traceback (most recent call last)", "a stack trace"),
  ("Exception in thread", "a stack trace"),
  ("goroutine 1 [", "a stack trace"),
  ("\tat java.", "a stack trace"),
  ("at org.springframework.", "a stack trace"),
  ("   at System.", "a stack trace"),
  ("   at Microsoft.", "a stack trace"),
  ("at Object.<anonymous>", "a stack trace"),
  ("node_modules/", "a path of the server"),
  ("/usr/local/", "a path of the server"),
  ("/var/www/", "a path of the server"),
  ("C:\\\\inetpub", "a path of the server"),
  ("SQLSTATE[", "a message of the database"),
  ("ORA-00", "a message of the database"),
  ("System.Data.SqlClient", "a message of the database"),
  ("You have an error in your SQL syntax", "a message of the database"),
  ("syntax error at or near", "a message of the database"),
  ("SELECT * FROM ", "a statement of the database"),
].map { (Array($0.0.utf8), $0.1) }
