#!/usr/bin/env python3
"""Same seed, same cases, to the byte: at any time, with any number of workers."""

from tool import Run, judge


def cases(*arguments):
    lines = Run(*arguments).text("journal.ndjson").splitlines()
    return [line for line in lines if '"event":"case"' in line]


for seed in ("0", "7"):
    one, eight = cases("--seed", seed, "--workers", "1"), cases("--seed", seed, "--workers", "8")
    different = next((pair for pair in zip(one, eight) if pair[0] != pair[1]), "one is longer")
    judge(f"seed {seed}: {len(one)} cases are the same with 1 and with 8 workers",
          one and one == eight, different)
judge("another seed gives other cases", cases("--seed", "0") != cases("--seed", "7"))
