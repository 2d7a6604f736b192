#!/usr/bin/env python3
"""The test of the tester: every fault of the reference server is found, and nothing where there is none."""

import os
import re

from tool import ROOT, judge, plumb

# Of both cores together: what else runs on the machine does not count.
CPU_SECONDS = 2 * 120

table = plumb("serve", "--list-faults").stdout
listed = re.findall(r"^([a-z][a-z0-9-]*) ", table, re.MULTILINE)
judge(f"there are at least 120 faults: {len(listed)}", len(listed) >= 120, table)

for name in ("petstore", "library"):
    other = plumb("selftest", "--contract", str(ROOT / f"Specs/{name}.json"))
    judge(f"the same holds of the {name}", other.returncode == 0, other.stdout + other.stderr)
before = os.times()
result = plumb("selftest")
after = os.times()
seconds = (after.children_user + after.children_system
           - before.children_user - before.children_system)
figures = [line for line in result.stdout.splitlines()
           if line.startswith(("faults found ", "false alarms "))]
judge("; ".join(re.sub(r" +", " ", line) for line in figures), result.returncode == 0,
      result.stdout + result.stderr)
readme = (ROOT / "README.md").read_text(encoding="utf-8")
judge("README.md shows these figures", all(line in readme for line in figures), "\n".join(figures))
judge(f"it took {seconds:.0f} s of the processor, {CPU_SECONDS} s at most", seconds <= CPU_SECONDS)
