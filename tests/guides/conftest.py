"""The server of the built site, shared with the other tests of pages in a browser."""

from __future__ import annotations

from tests.browser.conftest import served

__all__ = ["served"]
