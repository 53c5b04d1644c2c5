"""A server that sends what the archive's files for servers say, with a site below a path."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

BELOW = "/intranet/guidance/"


class _Host(SimpleHTTPRequestHandler):
    site: Path
    headers_sent: Mapping[str, str]

    def do_GET(self) -> None:
        inside = self.site / self.path.partition("?")[0].removeprefix(BELOW)
        file = inside / "index.html" if inside.is_dir() else inside
        there = self.path.startswith(BELOW) and file.is_file()
        shown = file if there else self.site / "404.html"
        content = shown.read_bytes()
        self.send_response(HTTPStatus.OK if there else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", self.guess_type(shown.name))
        for name, value in self.headers_sent.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def hosting(site: Path, headers: Mapping[str, str]) -> Iterator[str]:
    """Address of the site below a path, sent with these headers."""
    handler = type("Host", (_Host,), {"site": site, "headers_sent": headers})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{BELOW}"
    server.shutdown()
    server.server_close()


def headers_of(file: str) -> dict[str, str]:
    """What a `_headers` file says of every address."""
    first, *rest = file.splitlines()
    assert first == "/*"
    pairs = (line.strip().partition(": ") for line in rest)
    return {name: value for name, _, value in pairs}
