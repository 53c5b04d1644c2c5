"""A server for the built site, and contexts that write down what a page does."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

_GRAVE = ("error", "warning")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """Address of a site on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def served(built_site: Path) -> Iterator[str]:
    """Address of the built site on this machine."""
    with serving(built_site) as address:
        yield address


@dataclass
class Watch:
    """What a context's pages asked for and complained of."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def foreign(self, origin: str) -> list[str]:
        """Requests that left the origin."""
        return [url for url in self.requests if not url.startswith((origin, "data:"))]


def watch(context: BrowserContext) -> Watch:
    """Listen to every page of a context: requests, errors, warnings, violations of the policy."""
    seen = Watch()
    context.on("request", lambda request: seen.requests.append(request.url))
    context.on("weberror", lambda error: seen.complaints.append(str(error.error)))
    context.on(
        "console",
        lambda said: seen.complaints.append(said.text) if said.type in _GRAVE else None,
    )
    context.add_init_script(
        "addEventListener('securitypolicyviolation',"
        " e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))"
    )
    return seen


def open_all_details(page: Page) -> None:
    """Open every disclosure, so that what it hides is looked at too."""
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
