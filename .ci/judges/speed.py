#!/usr/bin/env python3
"""What the machine of this run measures; fails only where something is badly wrong."""

import json
import re
import subprocess
import time

from tool import COLLECTIONS, Run, judge, send, serving

TOKEN = "token-of-this-judge"
CONNECTIONS = "8"

began = time.monotonic()
run = Run()
seconds = time.monotonic() - began
judge(f"a full run of {run.report['summary']['exchanges']} exchanges takes {seconds:.2f} s",
      run.code == 0 and seconds < 10, run.screen())

with serving(token=TOKEN) as url:
    fuzz = Run(url, "--phases", "fuzz", "--max-cases", "1000", "--workers", CONNECTIONS,
               token=TOKEN).report
    ours = fuzz["summary"]["exchanges"] / fuzz["run"]["durationSeconds"]
    item = json.loads(send("POST", url + COLLECTIONS[2],
                           {"phoneNumber": "+12025550123", "phoneNumberCountry": "US"}, TOKEN))
    wrk = subprocess.run(
        ["wrk", "-t2", "-c", CONNECTIONS, "-d2s", "-H", f"Authorization: Bearer {TOKEN}",
         f"{url}{COLLECTIONS[2]}/{item['id']}"], capture_output=True, encoding="utf-8")
    theirs = float(re.search(r"Requests/sec:\s+([\d.]+)", wrk.stdout)[1])
    judge(f"fuzz: {ours:.0f} exchanges/s; wrk on one item of the same server: {theirs:.0f}/s; "
          f"ratio {ours / theirs:.2f}", ours > 0)
