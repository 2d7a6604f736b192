#!/usr/bin/env python3
"""The token is in nothing that is written or printed, whatever the server does with it."""

import http.server
import threading

from tool import Run, judge, serving

TOKEN = "seCret-token-7f3a9c51"


class Echo(http.server.BaseHTTPRequestHandler):
    """A server that puts the credential it was sent into everything it answers."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # One packet an answer.

    def answer(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        credential = self.headers.get("Authorization", "none")
        body = f'{{"id": "{credential}", "error": "{credential} at {self.path}"}}'.encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("X-Credential", credential)
        self.end_headers()
        self.wfile.write(body if self.command != "HEAD" else b"")

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = answer

    def log_message(self, *_):
        pass


def leaks(run):
    written = [file.name for file in run.folder.rglob("*")
               if file.is_file() and TOKEN.encode() in file.read_bytes()]
    return written + [name for name in ("output", "errors") if TOKEN in getattr(run, name)]


with serving("--fault", "exception", token=TOKEN) as url:
    run = Run(url, "--max-cases", "5", token=TOKEN)
    judge("a run with deviations keeps the token to itself", run.code == 1 and not leaks(run),
          f"{leaks(run)}\n{run.screen()}")

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Echo)
threading.Thread(target=server.serve_forever, daemon=True).start()
run = Run(f"http://127.0.0.1:{server.server_port}/v4", "--phases", "examples,lifecycle",
          token=TOKEN)
judge("a server that shows the token back does not get it into the reports",
      run.code == 1 and not leaks(run), f"{leaks(run)}\n{run.screen()}")
server.shutdown()
