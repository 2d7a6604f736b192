#!/usr/bin/env python3
"""The exit codes and sentences that a script relies on."""

import socket

from tool import Run, judge, plumb, serving

with socket.socket() as taken:
    taken.bind(("127.0.0.1", 0))  # Bound, but nothing listens; nobody else can take it meanwhile.
    run = Run(f"http://127.0.0.1:{taken.getsockname()[1]}/v4")
    judge("a port where nothing listens is exit 3 and one clear sentence",
          run.code == 3 and run.errors.count("\n") == 1 and "nothing listens there" in run.errors,
          run.screen())

with serving(token="the-right-token") as url:
    run = Run(url, token="the-wrong-token")
    judge("a wrong token is exit 3 and said to be refused",
          run.code == 3 and "refused" in run.errors, run.screen())
    judge("a run over TCP against another process conforms",
          (over := Run(url, "--max-cases", "2", token="the-right-token")).code == 0, over.screen())

unknown = plumb("run", "--sed", "1")
judge("an unknown flag is exit 2 and corrected",
      unknown.returncode == 2 and "--seed" in unknown.stderr, unknown.stderr)
judge("a filter that matches nothing is exit 4",
      (nothing := Run("--only", "no-such-operation")).code == 4, nothing.screen())

reading = Run("--read-only")
writing = [row["operation"] for row in reading.report["operations"]
           if row["exchanges"] and not row["operation"].startswith("GET ")]
judge("a read-only run sends nothing that writes",
      not writing and reading.report["cleanup"]["created"] == 0, f"{writing}\n{reading.screen()}")
