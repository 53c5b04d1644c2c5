"""What a server shows for an address that does not exist.

It is shown at any depth, so its links cannot be relative: they begin at the path of the address
that the site says it is published at. Its shell is `theme/404.html`, which needs
no other file, and looks for the style and the search where the site really begins.
"""

from __future__ import annotations

from dataclasses import replace

from generator import addresses
from generator.pages.frame.context import Context
from generator.pages.frame.page import Block, Heading, Page
from generator.pages.frame.shell import Own, meta

_WORDS = (
    "There is no page at this address. Addresses on this site keep their meaning, so it may have "
    "been mistyped."
)


def not_found_page(context: Context) -> Page:
    """The page for a lost address."""
    page = context.page(addresses.NOT_FOUND)
    own = Own("not-found", "Page not found", _WORDS)
    shell = replace(meta(own, page), root=addresses.top_of(context.catalogue.site.address or ""))
    return Page(page.path, shell, (Heading(1, own.title, "top"), Block("lead.html", _WORDS)))
