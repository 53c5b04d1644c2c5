"""A folder over HTTP, zipped as servers send it, counting what a browser takes.

Beside `measure`: what `reader` and `usable` open their pages from.
"""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

_ZIPPED = {".html", ".css", ".js", ".json", ".svg", ".txt", ".xml"}


class Served:
    """Where a folder is served, and how many bytes of it were sent."""

    def __init__(self, server: ThreadingHTTPServer, sent: list[tuple[str, int]]) -> None:
        self.address = f"http://127.0.0.1:{server.server_port}/"
        self._sent = sent

    def count(self) -> int:
        """Bytes of all bodies sent since the last time, and begin anew."""
        total = sum(size for _, size in self._sent)
        self._sent.clear()
        return total

    def count_of(self, *parts: str) -> int:
        """Bytes sent since the last time of paths that hold one of these."""
        return sum(size for path, size in self._sent if any(part in path for part in parts))


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """A folder, served until the block ends."""
    sent: list[tuple[str, int]] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Files, sent, {}, folder))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Served(server, sent)
    finally:
        server.shutdown()
        server.server_close()


class _Files(SimpleHTTPRequestHandler):
    """Files, zipped once and then held ready, so that zipping is no part of what is measured."""

    protocol_version = "HTTP/1.1"

    def __init__(
        self, sent: list[tuple[str, int]], ready: dict[Path, bytes], folder: Path, *args: Any
    ) -> None:
        self._sent, self._ready = sent, ready
        super().__init__(*args, directory=str(folder))

    def do_GET(self) -> None:
        place = Path(self.translate_path(self.path))
        place = place / "index.html" if place.is_dir() else place
        if not place.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        zipped = place.suffix in _ZIPPED
        body = self._ready.get(place)
        if body is None:
            content = place.read_bytes()
            body = self._ready[place] = gzip.compress(content, 6) if zipped else content
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(place))
        self.send_header("Content-Length", str(len(body)))
        if zipped:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self._sent.append((self.path, len(body)))
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""
