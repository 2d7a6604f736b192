#!/usr/bin/env python3
"""What is left of the case that found a fault is exactly what has been agreed on for it, request by request.

With --update the agreed cases are written anew: read them before they are committed.
"""

import difflib
import re
import sys

from tool import ROOT, judge, plumb

AGREED = ROOT / "Reports/smallest-cases.md"
START = "```text\n"
END = "```\n"
# Which of several requests at once meets which other one is not for plumb to say.
RACES = "concurrent-writes-are-all-kept"


def cases(text):
    """The smallest case of each fault, without what the server has made up, and without the marks of a run."""
    found = {}
    for part in re.split(r"\n(?=\S)", text):
        heading, *lines = part.strip().splitlines() or [""]
        name = re.match(r"[a-z0-9-]+(?=: )", heading)
        if not name or not lines or RACES in part:
            continue
        lines = [line for line in lines if not line.startswith("  expected ")]
        found[name.group()] = [heading, *(re.sub(r"plumb [0-9a-f]{8}", "plumb", line) for line in lines)]
    return found


result = plumb("selftest", "--contract", str(ROOT / "Specs/petstore.json"), "--smallest",
               "--seed", "0")
page = AGREED.read_text(encoding="utf-8")
before, rest = page.split(START, 1)
agreed = cases(rest.split(END, 1)[0])
found = cases(result.stdout)
if "--update" in sys.argv:
    text = "\n\n".join("\n".join(lines) for lines in found.values())
    AGREED.write_text(f"{before}{START}{text}\n{END}", encoding="utf-8")
    sys.exit(f"{AGREED.relative_to(ROOT)} has {len(found)} cases now")

unbounded = [name for name, lines in found.items() if "perhaps not the smallest" in "".join(lines)]
judge(f"{len(found)} faults have a smallest case, of which {len(found) - len(unbounded)} leave nothing to try",
      len(found) >= 40 and len(unbounded) <= len(found) // 20, "\n".join(unbounded))
changed = [line for name in sorted(agreed.keys() | found.keys())
           for line in difflib.unified_diff(agreed.get(name, []), found.get(name, []),
                                            "agreed", "found", lineterm="", n=9)]
judge(f"each is the one that {AGREED.relative_to(ROOT)} shows", not changed, "\n".join(changed)
      + "\nwhere the new ones are right: python3 .ci/judges/smallest_cases.py --update")
