#!/usr/bin/env python3
"""The test of the tester: each fault of the reference server is found where it sits."""

import re

from tool import Run, judge, plumb

# From a published benchmark of API testers; more may be listed, none of these may go.
TEN = {
    "exception": "PUT /voicebot/voicebots/{id}",
    "wrong-type": "GET /voicebot/voicebots/{id}",
    "undeclared-success": "POST /voicebot/voicebots",
    "maximum-ignored": "POST /voicebot/voicebots",
    "enum-ignored": "POST /voicebot/voicebots",
    "required-ignored": "POST /voicebot/voicebots",
    "location-gone": "POST /voicebot/voicebots",
    "delete-keeps": "DELETE /voicebot/voicebots/{id}",
    "partial-update": "PUT /voicebot/voicebots/{id}",
    "update-not-idempotent": "PUT /voicebot/voicebots/{id}",
}

table = plumb("serve", "--list-faults").stdout
listed = re.findall(r"^([a-z][a-z0-9-]*) ", table, re.MULTILINE)
places = re.findall(r"\(at ([A-Z]+ [^ )]+)", re.sub(r"\s+", " ", table))
faults = dict(zip(listed, places, strict=True))
judge("the ten faults of the benchmark sit where they always sat",
      TEN.items() <= faults.items(), table)

for fault, operation in faults.items():
    run = Run("--fault", fault)
    # What is wrong with a delete shows in a read: the case is then one of the delete.
    found = [deviation for deviation in run.report["deviations"]
             if deviation["level"] == "must" and (deviation["operation"] == operation or any(
                 f"/{operation}/" in case for case in deviation["cases"]))]
    complete = [deviation for deviation in found
                if all(deviation[member] for member in
                       ("pointer", "expected", "actual", "source", "curl"))]
    judge(f"{fault} is found at {operation}: {', '.join(sorted({d['check'] for d in found}))}",
          run.code == 1 and complete, run.screen())
