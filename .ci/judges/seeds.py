#!/usr/bin/env python3
"""No false alarm: the clean server conforms at every level, whatever the seed."""

from tool import Run, judge

for seed in range(21):
    run = Run("--seed", str(seed), "--level", "may")
    summary = run.report["summary"]
    judge(f"seed {seed}: {summary['cases']} cases, {summary['exchanges']} exchanges, no deviation",
          run.code == 0 and summary["deviations"] == {"must": 0, "should": 0, "may": 0}
          and summary["conforms"] == summary["cases"], run.screen())
