#!/usr/bin/env python3
"""No false alarm: the clean server conforms at every level, whatever the seed and the contract."""

from tool import Run, judge

for name, seeds in (("voicebot", 21), ("petstore", 5), ("library", 5)):
    for seed in range(seeds):
        run = Run("--contract", f"Specs/{name}.json", "--seed", str(seed), "--level", "may")
        summary = run.report["summary"]
        judge(f"{name}, seed {seed}: {summary['cases']} cases, {summary['exchanges']} exchanges, "
              "no deviation",
              run.code == 0 and summary["deviations"] == {"must": 0, "should": 0, "may": 0}
              and summary["conforms"] == summary["cases"], run.screen())
