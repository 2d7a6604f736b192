#!/usr/bin/env python3
"""The test of the tester: every fault of the reference server is found, and nothing where there is none."""

import re

from tool import ROOT, judge, plumb

BUDGET_SECONDS = 120

table = plumb("serve", "--list-faults").stdout
listed = re.findall(r"^([a-z][a-z0-9-]*) ", table, re.MULTILINE)
judge(f"there are at least 120 faults: {len(listed)}", len(listed) >= 120, table)

other = plumb("selftest", "--contract", str(ROOT / "Specs/petstore.json"), within=BUDGET_SECONDS)
judge("the same holds of the petstore", other.returncode == 0, other.stdout + other.stderr)
result = plumb("selftest", within=BUDGET_SECONDS)
figures = [line for line in result.stdout.splitlines()
           if line.startswith(("faults found ", "false alarms "))]
judge("; ".join(re.sub(r" +", " ", line) for line in figures), result.returncode == 0,
      result.stdout + result.stderr)
readme = (ROOT / "README.md").read_text(encoding="utf-8")
judge("README.md shows these figures", all(line in readme for line in figures), "\n".join(figures))
