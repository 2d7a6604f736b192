#!/usr/bin/env python3
"""A mock that keeps nothing, made by others, deviates as such a mock must, and no other way.

connexion answers each request with the example of the contract. It checks requests against their
schemas, so what is invalid is refused; what is given is forgotten, every id is the same, and nothing
is ever gone. Each deviation that plumb finds must have a line below: the check, the operations it may
be laid at, and why it is true.
"""

import json
import pathlib
import sys
import tempfile

from tool import ROOT, Run, judge, running

TOKEN = "token-of-this-judge"
PHASES = "examples,protocol,lifecycle,references"

TRUE = {
    "no-server-error": (
        ["POST"], "it answers 500 to a body that is no UTF-8"),
    "ids-are-unique": (
        ["POST"], "each creation is answered with the id of the example, which the lists show already"),
    "create-keeps-what-was-given": (
        ["POST"], "each creation is answered with the example, whatever was given"),
    "defaults-are-applied": (
        ["POST"], "the example has other values than the documented defaults"),
    "include-adds-what-it-names": (
        ["GET"], "the example is shown without what the query asks to be added"),
    "unauthorized-names-its-scheme": (
        ["GET", "POST", "PUT", "DELETE"], "it refuses without WWW-Authenticate"),
    "unknown-id-is-not-found": (
        ["GET"], "it shows the example under any id"),
    "wrong-kind-is-refused": (
        ["POST", "PUT"], "it knows schemas, and not what an id refers to"),
    "dangling-reference-is-refused": (
        ["POST", "PUT"], "it knows schemas, and not what an id refers to"),
    "undocumented-method-is-refused": (
        ["GET", "POST", "PUT", "DELETE"], "it answers 400 to a method that HTTP does not know"),
}

MUST_BE_FOUND = [
    "ids-are-unique", "create-keeps-what-was-given", "unauthorized-names-its-scheme",
    "unknown-id-is-not-found", "include-adds-what-it-names",
]


def check(token):
    """Called by connexion for each credential."""
    return {"sub": "judge"} if token == TOKEN else None


def older(node):
    """The document in the words of OpenAPI 3.0, which is all that connexion knows."""
    if isinstance(node, list):
        return [older(element) for element in node]
    if not isinstance(node, dict):
        return node
    node = {name: older(value) for name, value in node.items() if name != "x-plumb"}
    if isinstance(node.get("type"), list):
        node["type"] = next(name for name in node["type"] if name != "null")
        node["nullable"] = True
    return node


def contract():
    document = older(json.loads((ROOT / "Specs/voicebot.json").read_text(encoding="utf-8")))
    document["openapi"] = "3.0.3"
    document["servers"] = [{"url": "/v4"}]
    for scheme in document["components"]["securitySchemes"].values():
        scheme["x-bearerInfoFunc"] = "mock_without_memory.check"
    return document


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "contract.json"
        path.write_text(json.dumps(contract()), encoding="utf-8")
        program = pathlib.Path(sys.executable).with_name("connexion")
        with running(program, "run", path, "--mock", "all",
                     answers="/v4/voicebot/voicebots") as base:
            run = Run(base + "/v4", "--phases", PHASES, "--shrink", "0", "--level", "may",
                      token=TOKEN)
    report = run.report
    judge(f"plumb ends, and says that it deviates: {report['summary']['cases']} cases, "
          f"{report['summary']['exchanges']} exchanges", run.code == 1, run.screen())
    found, unexplained = {}, []
    for deviation in report["deviations"]:
        check_id, operation = deviation["check"], deviation["operation"]
        methods, _ = TRUE.get(check_id, ([], ""))
        if operation.split(" ")[0] in methods:
            found.setdefault(check_id, []).append(operation)
        else:
            unexplained.append(f"{check_id} at {operation} {deviation['pointer']}: expected "
                               f"{deviation['expected']}, actual {deviation['actual']}")
    for check_id, operations in found.items():
        print(f"    {check_id} at {', '.join(sorted(set(operations)))}: {TRUE[check_id][1]}")
    judge(f"all of {len(report['deviations'])} deviations are true, from {len(report['causes'])} "
          "causes", not unexplained, "\n".join(unexplained))
    judge("what such a mock must show is found: " + ", ".join(MUST_BE_FOUND),
          set(MUST_BE_FOUND) <= set(found), "\n".join(found))
    judge("what was there before is neither changed nor deleted",
          report["cleanup"]["created"] == 0, json.dumps(report["cleanup"]))


if __name__ == "__main__":
    main()
