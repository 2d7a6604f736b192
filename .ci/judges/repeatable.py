#!/usr/bin/env python3
"""Same seed, same cases, to the byte: at any time, with any number of workers."""

from tool import Run, judge


def cases(*arguments):
    lines = Run(*arguments).text("journal.ndjson").splitlines()
    return [line for line in lines if '"event":"case"' in line]


# Ids are GUIDs in the first contract and count up in the others, where they differ with what runs side by side.
for name, seed in (("voicebot", "0"), ("voicebot", "7"), ("petstore", "0"), ("library", "0")):
    same = ("--contract", f"Specs/{name}.json", "--seed", seed)
    one, eight = cases(*same, "--workers", "1"), cases(*same, "--workers", "8")
    different = next((pair for pair in zip(one, eight) if pair[0] != pair[1]), "one is longer")
    judge(f"{name}, seed {seed}: {len(one)} cases are the same with 1 and with 8 workers",
          one and one == eight, different)
judge("another seed gives other cases", cases("--seed", "0") != cases("--seed", "7"))
