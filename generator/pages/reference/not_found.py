"""What a server shows for an address that does not exist.

It is shown at any depth, so its links cannot be relative: they begin at the path of the address
that the site says it is published at. Its shell is `theme/404.html`, which needs
no other file, and looks for the style and the search where the site really begins. A logo of the
edition comes inside it.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from pathlib import PurePosixPath

from generator import addresses
from generator.catalogue import Partnership
from generator.pages.frame.context import Context
from generator.pages.frame.page import Block, Heading, Page
from generator.pages.frame.shell import Own, meta

_KINDS = {".png": "image/png", ".svg": "image/svg+xml"}
_WORDS = (
    "There is no page at this address. Addresses on this site keep their meaning, so it may have "
    "been mistyped."
)


def not_found_page(context: Context) -> Page:
    """The page for a lost address."""
    page = context.page(addresses.NOT_FOUND)
    own = Own("not-found", "Page not found", _WORDS)
    top = addresses.top_of(context.catalogue.site.address or "")
    shell = replace(meta(own, page), root=top, logo=_logo(context.catalogue.alone))
    return Page(page.path, shell, (Heading(1, own.title, "top"), Block("lead.html", _WORDS)))


def _logo(alone: Partnership | None) -> str:
    """The edition's logo as an address that holds it whole; nothing where it has none."""
    if alone is None or alone.edition is None or alone.logo is None:
        return ""
    kind = _KINDS[PurePosixPath(alone.edition.record.logo or "").suffix]
    return f"data:{kind};base64,{b64encode(alone.logo).decode()}"
