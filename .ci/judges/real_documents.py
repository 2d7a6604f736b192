#!/usr/bin/env python3
"""OpenAPI documents of other people load, the largest within a second and 500 MB; prints what lint says of each.

The documents are those below openapi/ in the folder that the environment variable PLUMB_SUITES names. Seconds are those
of the processor, so that what else the machine does is not counted; memory is the most that the process held.
"""

import json
import os
import pathlib
import subprocess
import tempfile

from tool import PLUMB, environment, judge

MOST_SECONDS = 1.0
MOST_MEGABYTES = 500
ROUNDS = 3
KINDS = ["error", "warning", "silence", "unused"]


def measured(*arguments):
    """Exit code, output, seconds and megabytes of a plumb in a process of its own."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen([PLUMB, *map(str, arguments)], env=environment(None),
                                   stdin=subprocess.DEVNULL, stdout=output,
                                   stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read().decode()
    return process.returncode, text, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def judge_document(path, name):
    loads = [measured("bench", "load", path) for _ in range(ROUNDS)]
    code, text, _, _ = loads[0]
    if code:
        return [f"{name}: does not load, exit code {code}"]
    seconds = min(load[2] for load in loads)
    operations, schemas, _ = (part.split()[0] for part in text.split(","))
    lint_code, lint, _, lint_megabytes = measured("lint", path, "--format", "json")
    counts = json.loads(lint)["counts"]
    megabytes = max([load[3] for load in loads] + [lint_megabytes])
    print(f"  {name:34} {path.stat().st_size / 1e6:6.2f} {operations:>10} {schemas:>8} "
          f"{seconds * 1000:7.0f} {megabytes:7.0f}  "
          + " ".join(f"{counts[kind]:>8}" for kind in KINDS), flush=True)
    return [
        text for text, is_so in [
            (f"{name}: lint calls it unusable", lint_code == 2),
            (f"{name}: {seconds:.2f} s to load", seconds > MOST_SECONDS),
            (f"{name}: {megabytes:.0f} MB", megabytes > MOST_MEGABYTES)] if is_so
    ]


suites = os.environ.get("PLUMB_SUITES")
if suites is None:
    print("  PLUMB_SUITES is not set: there are no documents to read")
else:
    folder = pathlib.Path(suites) / "openapi"
    print(f"  {'document':34} {'MB':>6} {'operations':>10} {'schemas':>8} {'load ms':>7} "
          f"{'peak MB':>7}  " + " ".join(f"{kind:>8}" for kind in KINDS))
    faults = []
    for path in sorted(folder.rglob("*.json")):
        faults += judge_document(path, str(path.relative_to(folder)))
    judge(f"every document loads, within {MOST_SECONDS:.0f} s and {MOST_MEGABYTES} MB",
          not faults, "\n".join(faults))
