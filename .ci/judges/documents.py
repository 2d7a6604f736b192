#!/usr/bin/env python3
"""Every link of the documents leads somewhere, and what must stay short is short."""

import re
import subprocess

from tool import ROOT, judge

LONGEST = {"README.md": 200, ".github/CONTRIBUTING.md": 80}


def anchors(text):
    """The names that GitHub gives to the headings of a page."""
    titles = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


# In a container the folder may belong to somebody else, which git otherwise refuses.
listing = subprocess.run(["git", "-c", "safe.directory=*", "ls-files", "--cached", "--others",
                          "--exclude-standard", "*.md"],
                         cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
broken = []
for name in listing.stdout.split():
    page = ROOT / name
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path) if path else page
        if not target.exists():
            broken.append(f"{name}: nothing is at {link}")
        elif anchor and anchor not in anchors(target.read_text(encoding="utf-8")):
            broken.append(f"{name}: no heading is at {link}")
judge("every link of the documents leads somewhere", not broken, "\n".join(broken))

for name, limit in LONGEST.items():
    lines = len((ROOT / name).read_text(encoding="utf-8").splitlines())
    judge(f"{name} has {lines} lines, {limit} at most", lines <= limit)
