#!/usr/bin/env python3
"""Makes Reports/sample anew: swift build -c release && python3 .ci/sample.py

A run against the reference server with four faults, over a choice of cases that stays small. What
differs from run to run is replaced (the port, times, dates, ids), so that a diff of the sample shows
what changed in plumb and nothing else.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent / "judges"))
from tool import ROOT, Run

SAMPLE = ROOT / "Reports/sample"
FAULTS = ["exception", "enum-ignored", "location-gone", "partial-update"]
CASES = ["examples/*", "lifecycle/*", "references/*", "coverage/*/voicebots*languageId*",
         "coverage/*/voicebots*timeIntervalToRepeat*"]
STEADY = [
    (r"127\.0\.0\.1:\d+", "localhost:8080"),
    (r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", "2026-01-01T00:00:00Z"),
    (r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} 20\d\d \d\d:\d\d:\d\d GMT",
     "Thu, 01 Jan 2026 00:00:00 GMT"),
    (r' time="[\d.]+"', ' time="0.001"'),
    (r'("\w*[sS]econds"): [\d.e-]+', r"\1: 0.5"),
    (r"(>|after )[\d.,]+ (µs|ms|s)(?=<)", r"\g<1>0.5 ms"),
    (r"(<dt>Duration</dt><dd>)[^<]*", r"\g<1>0.5 s"),
    (r"exchanges, [\d,.]+ a second", "exchanges, 2000 a second"),
]
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
KNOWN = set(UUID.findall((ROOT / "Specs/voicebot.json").read_text(encoding="utf-8")))
met = {}


def numbered(match):
    """The same id for what is made as the first, the second, … in every run."""
    id = match[0]
    if id in KNOWN:
        return id
    return met.setdefault(id, f"00000000-0000-4000-8000-{len(met) + 1:012}")


def steady(text):
    for pattern, replacement in STEADY:
        text = re.sub(pattern, replacement, text)
    return UUID.sub(numbered, text)


run = Run("--workers", "1", *(part for fault in FAULTS for part in ("--fault", fault)),
          *(part for case in CASES for part in ("--only", case)))
if run.code != 1:
    sys.exit(run.screen())
SAMPLE.mkdir(parents=True, exist_ok=True)
for name in ("report.html", "deviations.md", "junit.xml", "report.json"):
    (SAMPLE / name).write_text(steady(run.text(name)), encoding="utf-8")

with tempfile.TemporaryDirectory() as profile:
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
         f"--user-data-dir={profile}", "--hide-scrollbars", "--window-size=1100,1150",
         f"--screenshot={SAMPLE / 'report.png'}", (SAMPLE / "report.html").as_uri()],
        stdin=subprocess.DEVNULL, capture_output=True, timeout=120, check=True)
print(f"{SAMPLE.relative_to(ROOT)}: {run.report['summary']['cases']} cases")
