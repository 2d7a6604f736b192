"""What the judges share: plumb started as a user would start it, and sentences for what is wrong.

The program to judge stands in the environment variable PLUMB.
"""

import contextlib
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLUMB = os.environ.get("PLUMB", str(ROOT / ".build/release/plumb"))
COLLECTIONS = [
    "/voicebot/voicebots",
    "/voicebot/voicebotChannelInstances",
    "/voicebot/voicebotChannelTwilioConfigurations",
    "/voicebot/voicebotChannelSIPConfigurations",
]


def judge(title, holds, otherwise=""):
    """Says what was judged; ends the judge where it does not hold."""
    print(f"  {'✔' if holds else '✘'} {title}", flush=True)
    if not holds:
        sys.exit(f"{title}: not so\n{otherwise}".rstrip())


class Run:
    """A finished `plumb run`, with its reports in a folder of its own."""

    def __init__(self, *arguments, token=None, within=600):
        self._folder = tempfile.TemporaryDirectory(prefix="plumb-judge-")
        self.folder = pathlib.Path(self._folder.name)
        result = plumb("run", *arguments, "--reports", str(self.folder), "--no-progress",
                       token=token, within=within)
        self.code, self.output, self.errors = result.returncode, result.stdout, result.stderr

    @property
    def report(self):
        return json.loads(self.text("report.json"))

    def text(self, name):
        return (self.folder / name).read_text(encoding="utf-8")

    def screen(self):
        return f"exit code {self.code}\n{self.output}\n{self.errors}"


def plumb(*arguments, token=None, within=600):
    """Runs plumb to its end."""
    return subprocess.run([PLUMB, *arguments], env=environment(token), timeout=within,
                          stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8")


def environment(token):
    values = {name: value for name, value in os.environ.items() if name != "PLUMB_TOKEN"}
    if token is not None:
        values["PLUMB_TOKEN"] = token
    return values


@contextlib.contextmanager
def serving(*arguments, token=None):
    """The base URL of a `plumb serve` in another process, on a port of its own choice."""
    process = subprocess.Popen([PLUMB, "serve", "--port", "0", *arguments], env=environment(token),
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, encoding="utf-8")
    # A server that never says where it listens must not hold up everything.
    impatience = threading.Timer(30, process.kill)
    impatience.start()
    try:
        line = process.stdout.readline()
        impatience.cancel()
        if not line.startswith("listening on http://"):
            sys.exit(f"plumb serve said “{line.strip()}” instead of where it listens")
        yield line.removeprefix("listening on ").strip()
    finally:
        impatience.cancel()
        process.terminate()
        process.wait()


@contextlib.contextmanager
def running(program, *arguments, answers):
    """The base URL of somebody else's server, started on a free port, once it answers at a path."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    here = pathlib.Path(__file__).parent
    process = subprocess.Popen(
        [program, *arguments, "--host", "127.0.0.1", "--port", port], cwd=here,
        env=dict(os.environ, PYTHONPATH=str(here)), stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    base = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            try:
                urllib.request.urlopen(base + answers, timeout=5).close()
                break
            except urllib.error.HTTPError:
                break
            except OSError:
                if process.poll() is not None:
                    sys.exit(f"{program} has ended with exit code {process.returncode}")
                time.sleep(0.1)
        else:
            sys.exit(f"{program} does not answer at {base}{answers}")
        yield base
    finally:
        process.terminate()
        process.wait()


def send(method, url, body=None, token=None):
    """The body of the answer to one request; refusals are raised."""
    request = urllib.request.Request(url, method=method)
    if token is not None:
        request.add_header("Authorization", f"Bearer {token}")
    if body is not None:
        request.add_header("Content-Type", "application/json")
        request.data = json.dumps(body).encode()
    with urllib.request.urlopen(request, timeout=10) as response:
        return response.read()
