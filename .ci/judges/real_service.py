#!/usr/bin/env python3
"""A service of a well-known framework that keeps its document has nothing said against it.

book_service.py runs in FastAPI, whose document has not a word of x-plumb: resources, ids, references
and pages are all inferred. Only what the framework itself does wrong may be found.
"""

import json
import pathlib
import sys
import tempfile

from tool import Run, judge, running

TRUE = {
    "method-refusal-names-the-allowed":
        "of a path with several routes its 405 names the method of the first one only",
    "undocumented-method-is-refused":
        "its parser of requests answers 400 to a method that HTTP does not know",
}


def document():
    from book_service import app
    return app.openapi()


with tempfile.TemporaryDirectory() as folder:
    contract = pathlib.Path(folder) / "openapi.json"
    contract.write_text(json.dumps(document()), encoding="utf-8")
    program = pathlib.Path(sys.executable).with_name("uvicorn")
    with running(program, "book_service:app", "--log-level", "error", answers="/authors") as base:
        runs = [Run(base, "--contract", str(contract), "--level", "may", "--seed", str(seed))
                for seed in (0, 1)]
for run in runs:
    report = run.report
    wrong = [f"{each['check']} at {each['operation']} {each['pointer']}: expected {each['expected']}, "
             f"actual {each['actual']}" for each in report["deviations"] if each["check"] not in TRUE]
    judge(f"{report['summary']['cases']} cases, {report['summary']['exchanges']} exchanges, and only "
          f"what the framework does is found: {len(report['causes'])} causes",
          not wrong, "\n".join(wrong) + run.screen())
    blocked = report["summary"]["blocked"]
    judge(f"hardly a case is blocked: {blocked}", blocked < 5, run.screen())
    judge("all that was created is gone",
          report["cleanup"]["created"] == report["cleanup"]["removed"] > 500,
          json.dumps(report["cleanup"]))
