"""Live preview: serve the site, build it again once for each change, show what is wrong.

Beside `tools`. What people write is watched by `watching`. Pages learn of a new build
through one small script, added to each page as it is served and never written to disk. The pages of
a partnership that was edited are served as soon as they are made, before the rest of its build.
"""

from __future__ import annotations

import gc
import json
import re
import sys
import threading
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

from generator.catalogue import Catalogue
from generator.diagnostics import ContentError, Diagnostics, Location
from generator.files.project import Project
from generator.pipeline.told import Ahead, Built, LookedAt
from generator.preview.following import Follower, page_of
from generator.preview.turns import State
from generator.preview.watching import changes

SCRIPT_PATH = "/handrail-preview.js"
STATE_PATH = "/handrail-preview.json"
_COUNT = re.compile(r"[0-9]{1,9}")

_SCRIPT = Path(__file__).with_name("preview.js")


class PortError(Exception):
    """Nobody can listen at that address: another program does, or it is not ours."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that the person at the terminal should see."""

    message: str
    diagnostics: Diagnostics | None = None


class Builder(Protocol):
    """Makes the site, again and again, and first of all what somebody looks at."""

    def at_once(self, saved: Collection[Path], wanted: LookedAt) -> Ahead | None:
        """What is wanted of what was saved; None where that cannot be told before the build."""
        ...

    def build(self, first: Callable[[Ahead], None]) -> Built:
        """The site; `first` takes pages that are there before the rest.

        Raises:
            ContentError: the content cannot give a site.
        """
        ...


def serve(
    project: Project,
    builder: Builder,
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
        server = _Server((host, port), partial(_Pages, state, project.preview, host))
    except (OSError, OverflowError) as bad:
        raise PortError(f"cannot listen on {host}, port {port}: {bad}") from bad
    follower = Follower(project)
    saved = changes(project, stop)
    next(saved)  # before the first build, and before anyone is told
    once(builder, state, tell)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    tell(Event(f"Open http://{host}:{server.server_port}/ (stop with Ctrl-C)"))
    try:
        for files in saved:
            once(builder, state, tell, files, follower.changed(files))
            gc.collect()  # what the build before left behind, while nobody waits
    finally:
        server.shutdown()
        server.server_close()


def once(
    builder: Builder,
    state: State,
    tell: Callable[[Event], None],
    files: Collection[Path] = (),
    saved: Collection[Location] = (),
) -> None:
    """Build, and let the terminal and the open pages know how it went, and where to look."""

    def begin(first: Ahead) -> None:
        if first.pages or state.ahead:
            state.begin(first.pages, page_of(saved, first.catalogue))

    def wanted(catalogue: Catalogue) -> Iterable[str]:
        return *state.looked_at(), page_of(saved, catalogue).partition("#")[0]

    try:
        if first := builder.at_once(files, wanted):
            begin(first)
        built = builder.build(begin)
    except ContentError as bad:
        state.fail([diagnostic.as_data() for diagnostic in bad.diagnostics])
        tell(Event("The site is as it was before this change.", bad.diagnostics))
        return
    except Exception as bad:  # noqa: BLE001 - a template half written must not end the preview
        state.fail([_unexpected(bad)])
        tell(Event(f"Not built: {type(bad).__name__}: {bad}"))
        return
    told = (diagnostic.as_data() for diagnostic in built.diagnostics)
    page = page_of(saved, built.catalogue) if built.catalogue else ""
    state.settle(told, page, lambda path: _read(built.site / path))
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


def _followed(page: bytes, turn: int) -> bytes:
    """A page with the preview's script, which asks for the state that no other page may ask for."""
    tag = f'<script src="{SCRIPT_PATH}" data-turn="{turn}" defer></script></head>'.encode()
    allowed = page.replace(b"default-src 'none';", b"default-src 'none'; connect-src 'self';", 1)
    return allowed.replace(b"</head>", tag, 1)


def _read(place: Path) -> bytes | None:
    """A file; None where there is none, or its name is too long for one, or it is gone since."""
    try:
        return place.read_bytes() if place.is_file() else None
    except OSError:
        return None


def _site_path(address: str) -> str:
    """The site path of a page by its address on this server."""
    path = unquote(address).removeprefix("/")
    return f"{path}index.html" if not path or path.endswith("/") else path


def _named(host: str) -> str:
    """The name in a `Host` header, without its port; nothing where it is none."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _is_number(name: str) -> bool:
    """Whether a name is the number of a machine."""
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


class _Server(ThreadingHTTPServer):
    """One thread for each request, since a page's wait for the next build is a long one."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a reader who went away while an answer was on its way."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Pages(SimpleHTTPRequestHandler):
    """Files of the site, the preview's script, and the state that it waits for."""

    def __init__(self, state: State, site: Path, host: str, *args: Any) -> None:
        self.state, self.host = state, host
        super().__init__(*args, directory=str(site))

    def parse_request(self) -> bool:
        """Whether the request is asked of this preview by a name of its own.

        A page of elsewhere can have its own name lead here, and would then read what is not
        published yet; a number never leads anywhere else.
        """
        if not super().parse_request():
            return False
        name = _named(self.headers.get("Host", ""))
        if name in {"localhost", self.host} or _is_number(name):
            return True
        self.send_error(HTTPStatus.FORBIDDEN, "This preview answers to its own name alone")
        return False

    def send_head(self) -> Any:
        """As ever; an address that no file can have is a wrong request."""
        try:
            return super().send_head()
        except ValueError:
            self.send_error(HTTPStatus.BAD_REQUEST, "No file can have this name")
            return None

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        if path == SCRIPT_PATH:
            self._answer(_SCRIPT.read_bytes(), "text/javascript")
        elif path == STATE_PATH:
            self._answer(json.dumps(self._asked(query)).encode(), "application/json")
        elif (page := self._page(path)) is not None:
            self._answer(page, "text/html")
        else:
            super().do_GET()

    def _asked(self, query: str) -> dict[str, object]:
        """What a page asks: by the turn that it knows, the one that it came with, and its path."""
        seen, loaded, page = (*query.split("&", 2), "", "")[:3]
        turns = [int(count) if _COUNT.fullmatch(count) else -1 for count in (seen, loaded)]
        return self.state.after(turns[0], _site_path(page), turns[1])

    def _page(self, path: str) -> bytes | None:
        """A page with the preview's script; the turn is asked first, so that none seems too new."""
        turn, page = self.state.served(_site_path(path))
        if page is None:
            page = self._read(path)
        return None if page is None else _followed(page, turn)

    def _read(self, path: str) -> bytes | None:
        place = Path(self.translate_path(path))
        if path.endswith("/"):
            place /= "index.html"
        return _read(place) if place.suffix == ".html" else None

    def _answer(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Keep the terminal for what matters."""
