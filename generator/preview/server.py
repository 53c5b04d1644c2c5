"""Live preview: serve the site, build it again once for each change, show what is wrong.

Beside `tools`. It watches what people write (content, guides, templates, settings),
never what the build writes, so that a build cannot start the next. Pages learn of a new build
through one small script, added to each page as it is served and never written to disk.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from watchfiles import watch

from generator.diagnostics import ContentError, Diagnostics
from generator.files.project import Project
from generator.pipeline import Built

SCRIPT_PATH = "/handrail-preview.js"
STATE_PATH = "/handrail-preview.json"
_LONGEST_WAIT = 25.0
_OFTEN = 200  # milliseconds after which the watcher says that nothing was saved

_SCRIPT = Path(__file__).with_name("preview.js")


class PortError(Exception):
    """Nobody can listen at that address: another program does, or it is not ours."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that the person at the terminal should see."""

    message: str
    diagnostics: Diagnostics | None = None


@dataclass(slots=True)
class State:
    """What the served pages ask for: how often was built, and what is wrong."""

    builds: int = 0
    wrong: list[dict[str, object]] = field(default_factory=list)
    changed: threading.Condition = field(default_factory=threading.Condition)

    def settle(self, wrong: list[dict[str, object]]) -> None:
        """A build has ended; wake the pages that wait for it."""
        with self.changed:
            self.builds += 1
            self.wrong = wrong
            self.changed.notify_all()

    def after(self, seen: int) -> dict[str, object]:
        """The state, once there was a build that the page has not seen, or after a while."""
        with self.changed:
            self.changed.wait_for(lambda: self.builds != seen, timeout=_LONGEST_WAIT)
            return {"builds": self.builds, "wrong": self.wrong}


def serve(
    project: Project,
    rebuild: Callable[[], Built],
    host: str,
    port: int,
    tell: Callable[[Event], None],
    stop: threading.Event | None = None,
) -> None:
    """Serve until `stop` is set; who calls decides what an interrupt does.

    Raises:
        PortError: nobody can listen there.
    """
    state = State()
    try:
        server = _Server((host, port), partial(_Pages, state, project.site))
    except (OSError, OverflowError) as bad:
        raise PortError(f"cannot listen on {host}, port {port}: {bad}") from bad
    changes = _changes(project, stop)
    once(rebuild, state, tell)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    tell(Event(f"Open http://{host}:{server.server_port}/ (stop with Ctrl-C)"))
    try:
        for changed in changes:
            if changed:
                once(rebuild, state, tell)
    finally:
        server.shutdown()
        server.server_close()


def _changes(project: Project, stop: threading.Event | None) -> Iterator[object]:
    """What was saved, and now and then nothing; from here on nothing that is saved is missed."""
    changes = watch(
        *watched(project),
        stop_event=stop,
        debounce=300,
        rust_timeout=_OFTEN,
        yield_on_timeout=True,
    )
    next(changes, None)  # only now does it watch: before the first build, and before anyone is told
    return changes


def watched(project: Project) -> Iterable[Path]:
    """What people write. Nothing that a build writes is among it."""
    places = ("content", "guides", "mkdocs.yml")
    found = [project.root / place for place in places if (project.root / place).exists()]
    return [*found, project.templates]


def once(rebuild: Callable[[], Built], state: State, tell: Callable[[Event], None]) -> None:
    """Build, and let the terminal and the open pages know how it went."""
    try:
        built = rebuild()
    except ContentError as bad:
        state.settle([diagnostic.as_data() for diagnostic in bad.diagnostics])
        tell(Event("The site is as it was before this change.", bad.diagnostics))
        return
    except Exception as bad:  # noqa: BLE001 - a template half written must not end the preview
        state.settle([_unexpected(bad)])
        tell(Event(f"Not built: {type(bad).__name__}: {bad}"))
        return
    state.settle([])
    tell(Event(f"Built {built.pages} pages; {built.written.changed} sources changed."))


def _unexpected(bad: Exception) -> dict[str, object]:
    place = getattr(bad, "filename", None) or getattr(bad, "name", None) or "site_templates"
    return {
        "file": str(place),
        "line": getattr(bad, "lineno", 1),
        "column": 1,
        "code": "not-built",
        "severity": "error",
        "message": f"{type(bad).__name__}: {bad}",
        "hint": "",
    }


def _followed(page: bytes) -> bytes:
    """A page with the preview's script, which asks for the state that no other page may ask for."""
    tag = f'<script src="{SCRIPT_PATH}" defer></script></head>'.encode()
    allowed = page.replace(b"default-src 'none';", b"default-src 'none'; connect-src 'self';", 1)
    return allowed.replace(b"</head>", tag, 1)


class _Server(ThreadingHTTPServer):
    """One thread for each request, since a page's wait for the next build is a long one."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a reader who went away while an answer was on its way."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Pages(SimpleHTTPRequestHandler):
    """Files of the site, the preview's script, and the state that it waits for."""

    def __init__(self, state: State, site: Path, *args: Any) -> None:
        self.state = state
        super().__init__(*args, directory=str(site))

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        if path == SCRIPT_PATH:
            self._answer(_SCRIPT.read_bytes(), "text/javascript")
        elif path == STATE_PATH:
            seen = int(query) if query.isdigit() else -1
            self._answer(json.dumps(self.state.after(seen)).encode(), "application/json")
        elif (page := self._page(path)) is not None:
            self._answer(_followed(page.read_bytes()), "text/html")
        else:
            super().do_GET()

    def _page(self, path: str) -> Path | None:
        place = Path(self.translate_path(path))
        if place.is_dir() and path.endswith("/"):
            place /= "index.html"
        return place if place.suffix == ".html" and place.is_file() else None

    def _answer(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Keep the terminal for what matters."""
