#!/usr/bin/env python3
"""junit.xml and report.html are read by others: an XML parser and a browser.

Judges a run against a server with faults, and one against a server whose every text is markup.
"""

import html.parser
import http.server
import re
import subprocess
import tempfile
import threading
import xml.etree.ElementTree as ElementTree

from tool import Run, judge

MARKUP = "<script>alert(1)</script>"


class Hostile(http.server.BaseHTTPRequestHandler):
    """Answers everything with markup: in the body, in a field, in the reason."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # One packet an answer.

    def answer(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body = f'{{"id": "{MARKUP}", "name": "]]>{MARKUP}\'"}}'.replace("'", "&#39;").encode()
        self.send_response(200, MARKUP)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Location", MARKUP)
        self.end_headers()
        self.wfile.write(body if self.command != "HEAD" else b"")

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = answer

    def log_message(self, *_):
        pass


class Page(html.parser.HTMLParser):
    """The text of a page, and of its scripts."""

    def __init__(self, source):
        super().__init__()
        self.text, self.scripts, self._inside = "", "", None
        self.feed(source)

    def handle_starttag(self, tag, _):
        if tag in ("script", "style"):
            self._inside = tag

    def handle_endtag(self, tag):
        if tag == self._inside:
            self._inside = None

    def handle_data(self, data):
        if self._inside is None:
            self.text += data
        elif self._inside == "script":
            self.scripts += data


def loaded(path):
    """The page as Chromium holds it after loading, and what its console said."""
    with tempfile.TemporaryDirectory() as profile:
        result = subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             f"--user-data-dir={profile}", "--enable-logging=stderr", "--dump-dom", path.as_uri()],
            stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", timeout=120)
    console = re.findall(r"^.*:CONSOLE.*$", result.stderr, re.MULTILINE)
    judge(f"Chromium loads {path.name}", result.returncode == 0 and "</html>" in result.stdout,
          result.stderr)
    return Page(result.stdout), console


def squeezed(text):
    return re.sub(r"\s+", "", text)


def shown(deviation):
    """What a reader must find of it; those of one cause share what is told of the first."""
    first = deviation["fingerprint"] == deviation["rootCause"]
    return ("operation", "title", "pointer") + (("check", "source") if first else ())


def judge_reports(run, name):
    report = run.report
    deviations, summary = report["deviations"], report["summary"]
    judge(f"{name}: deviates", run.code == 1 and deviations, run.screen())

    lint = subprocess.run(["xmllint", "--noout", str(run.folder / "junit.xml")],
                          capture_output=True, encoding="utf-8")
    judge("xmllint reads junit.xml", lint.returncode == 0 and not lint.stderr, lint.stderr)
    suites = ElementTree.parse(run.folder / "junit.xml").getroot()
    counted = {kind: len(suites.findall(f".//testcase/{kind}"))
               for kind in ("failure", "error", "skipped")}
    cases = suites.findall(".//testcase")
    undecided = sum(summary[verdict] for verdict in
                    ("skipped", "blocked", "inconclusive", "flaky"))
    judge(f"its {len(cases)} test cases are those of report.json",
          len(cases) == summary["cases"] == int(suites.get("tests"))
          and counted["failure"] == summary["deviates"] == int(suites.get("failures"))
          and counted["skipped"] == undecided == int(suites.get("skipped"))
          and counted["error"] == int(suites.get("errors")) == 0,
          f"{counted} {suites.attrib} {summary}")
    judge("each stands in the class of its operation",
          {case.get("classname") for case in cases}
          == {row["operation"] for row in report["operations"] if sum(row["verdicts"].values())})

    page, console = loaded(run.folder / "report.html")
    judge("its console stays empty", not console, "\n".join(console))
    text = squeezed(page.text)
    missing = [(member, deviation) for deviation in deviations for member in shown(deviation)
               if squeezed(deviation[member]) not in text]
    judge(f"its text holds the {len(deviations)} deviations", not missing, missing[:3])
    return page


# With --level may every deviation decides, so that cases that deviate and failures are the same.
run = Run("--fault", "exception", "--fault", "delete-keeps", "--level", "may")
judge_reports(run, "a server with two faults")

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hostile)
threading.Thread(target=server.serve_forever, daemon=True).start()
run = Run(f"http://127.0.0.1:{server.server_port}/v4", "--level", "may",
          "--phases", "examples,lifecycle")
page = judge_reports(run, "a server whose texts are markup")
judge("its markup is text in report.html",
      MARKUP in page.text and "alert(1)" not in page.scripts)
judge("its markup is text in junit.xml",
      MARKUP in "".join(ElementTree.parse(run.folder / "junit.xml").getroot().itertext()))
server.shutdown()
