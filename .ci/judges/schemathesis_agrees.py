#!/usr/bin/env python3
"""Schemathesis, which shares no line with plumb, tests the reference server from the same contract.

It knows OpenAPI but not x-plumb, so it reports some answers that are right. Each such kind has a
rule below with its reason; whatever no rule explains is a failure. It is judged case by case, not
by its summary, which shows one failure of a kind for each operation.
"""

import base64
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

from tool import ROOT, judge, serving

CONTRACT = ROOT / "Specs/voicebot.json"
DOCUMENT = json.loads(CONTRACT.read_text(encoding="utf-8"))
TOKEN = "token-of-this-judge"


def names_what_is_not_there(case):
    """A random id refers to nothing. That an id must be one of an existing resource is
    `references` in x-plumb; OpenAPI has no word for it."""
    return case.check == "positive_data_acceptance" and case.refused_only_for("the id of ")


def changes_what_cannot_change(case):
    """The documentation forbids a change after creation. That is `immutable` in x-plumb; a schema
    sees one request, not what the server held before."""
    return case.check == "positive_data_acceptance" and case.refused_only_for(
        "the value that it has, which cannot be changed")


def gives_null_for_nothing(case):
    """The body is valid but for optional members that are null. The documentation does not say
    whether null may stand for absence, so refusing it and taking it as absence both conform."""
    body = case.sent()
    return (case.check == "negative_data_rejection" and case.status in (200, 201)
            and holds_null(body) and case.is_valid(without_nulls(body)))


EXPLANATIONS = [names_what_is_not_there, changes_what_cannot_change, gives_null_for_nothing]


def holds_null(value):
    return isinstance(value, dict) and any(
        member is None or holds_null(member) for member in value.values())


def without_nulls(value):
    if not isinstance(value, dict):
        return value
    return {name: without_nulls(member) for name, member in value.items() if member is not None}


class Case:
    """A check that failed, with the request and the answer that it judged."""

    def __init__(self, label, check, interaction):
        self.operation, self.check = label, check["name"]
        self.message = check["failure_info"]["failure"]["message"]
        self.request, self.response = interaction["request"], interaction["response"] or {}
        self.status = self.response.get("status_code")

    def sent(self):
        try:
            return json.loads(base64.b64decode(self.request["body"]["$base64"]))
        except (KeyError, TypeError, ValueError):
            return None

    def answered(self):
        return base64.b64decode((self.response.get("content") or {}).get("$base64", "")).decode()

    def refused_only_for(self, expected):
        if self.status != 400:
            return False
        violations = json.loads(self.answered())["error"].get("violations", [])
        return bool(violations) and all(
            violation["expected"].startswith(expected) for violation in violations)

    def is_valid(self, body):
        method, path = self.operation.split(" ", 1)
        content = DOCUMENT["paths"][path][method.lower()]["requestBody"]
        if "$ref" in content:
            content = resolved(content["$ref"])
        schema = content["content"]["application/json"]["schema"]
        whole = {"components": DOCUMENT["components"], "allOf": [schema]}
        return jsonschema.Draft202012Validator(whole).is_valid(body)

    def __str__(self):
        return (f"{self.operation}: {self.check}: {self.message}\n"
                f"  sent: {json.dumps(self.sent())}\n  answered {self.status}: {self.answered()}")


def resolved(reference):
    node = DOCUMENT
    for part in reference.removeprefix("#/").split("/"):
        node = node[part.replace("~1", "/").replace("~0", "~")]
    return node


def events(seed):
    """The events of a whole run of Schemathesis against a fresh reference server."""
    program = pathlib.Path(sys.executable).with_name("schemathesis")
    with tempfile.TemporaryDirectory() as folder, serving(token=TOKEN) as url:
        log = pathlib.Path(folder) / "events.ndjson"
        result = subprocess.run(
            [program, "run", CONTRACT, "--url", url, "--header", f"Authorization: Bearer {TOKEN}",
             "--seed", str(seed), "--max-examples", "30", "--continue-on-failure", "--no-shrink",
             "--report", "ndjson", "--report-ndjson-path", log, "--no-color"],
            cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
            timeout=600)
        judge("Schemathesis loads the contract and runs to its end",
              result.returncode in (0, 1) and "Tested: 20" in result.stdout,
              result.stdout[-3000:] + result.stderr[-3000:])
        return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


judged, explained, unexplained, errors = 0, collections.Counter(), [], []
for event in events(seed=1):
    (kind, content), = event.items()
    if kind in ("NonFatalError", "FatalError"):
        errors.append(json.dumps(content)[:1000])
    if kind != "ScenarioFinished":
        continue
    recorder = content["recorder"]
    for id, checks in recorder.get("checks", {}).items():
        judged += 1
        value = recorder["cases"][id]["value"]
        label = f"{value['method']} {value['path']}"
        for check in checks:
            if check["status"] != "failure":
                continue
            case = Case(label, check, recorder["interactions"][id])
            rule = next((rule for rule in EXPLANATIONS if rule(case)), None)
            if rule is None:
                unexplained.append(str(case))
            else:
                explained[rule] += 1

judge("it meets no error", not errors, "\n".join(errors))
for rule, count in explained.items():
    print(f"    {count} reports: {' '.join(rule.__doc__.split())}")
judge(f"it judges {judged} cases and finds no failure that is one", not unexplained,
      "\n".join(unexplained[:5]))
