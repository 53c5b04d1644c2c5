"""Link what is published, and beside it all that there is, drafts too.

Part of linking, above `link`. Whatever stands in a file is held to be right in itself, draft or
not; what people have taken over must not rest on what nobody has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from generator.catalogue import Catalogue
from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import Linking
from generator.linking import link
from generator.linking.again import exchanged, link_again
from generator.parse.drafts import Draft, drafts_of, marked, published
from generator.parse.parsed import Parsed
from generator.parse.placed import Placed
from generator.yaml_source.reader import KeyPath

Link = Callable[[Parsed, Diagnostics], Catalogue | None]


@dataclass(frozen=True, slots=True)
class Linked:
    """A project's content, linked."""

    published: Catalogue
    """Without drafts: what a site is made of. It tells of them under `drafts`."""
    whole: Catalogue
    """With them, for the preview, each marked. The same, where there are none."""


def link_all(parsed: Parsed, diagnostics: Diagnostics) -> Linked | None:
    """Both catalogues; None where a file that everything hangs on could not be read.

    Raises nothing; what is wrong in itself is reported once, and whatever rests on a draft.
    """
    return _both(parsed, drafts_of(parsed), link, link, diagnostics)


def link_all_again(before: Linked, parsed: Parsed, diagnostics: Diagnostics) -> Linked | None:
    """Both catalogues with one partnership linked anew; None where that is not all there is to do.

    Args:
        before: both as they were.
        parsed: the partnership, and no other; what all share as it was then.
        diagnostics: takes the messages.
    """
    drafts = exchanged(before.published.drafts, drafts_of(parsed), parsed, lambda draft: draft.name)
    if drafts is None:
        return None
    whole, ready = partial(link_again, before.whole), partial(link_again, before.published)
    return _both(parsed, drafts, whole, ready, diagnostics)


def _both(
    parsed: Parsed,
    drafts: tuple[Draft, ...],
    link_whole: Link,
    link_published: Link,
    out: Diagnostics,
) -> Linked | None:
    whole = link_whole(marked(parsed), out)
    if whole is None:
        return None
    if not drafts:
        return Linked(whole, whole)
    ready = published(parsed)
    _check_rests(ready, drafts, out)
    found = Diagnostics()
    catalogue = link_published(ready, found)
    if catalogue is None:
        return None
    if not out.errors:
        out.extend(found)
    sound = catalogue.whole and whole.whole
    return Linked(replace(catalogue, drafts=drafts, whole=sound), whole)


def _check_rests(ready: Parsed, drafts: tuple[Draft, ...], out: Diagnostics) -> None:
    names = {name for draft in drafts for name in draft.names}
    for placed in _published(ready):
        for path, value in _texts(placed.written, placed.path):
            if value in names:
                out.error(
                    placed.yaml.location(path),
                    Linking.RESTS_ON_DRAFT,
                    f"'{value}' is a draft, and this is none",
                    f"Read it against its sentence, then: handrail confirm {value}",
                )


def _published(ready: Parsed) -> Iterator[Placed[Any]]:
    """All that can name a provision or a silence."""
    for owner in ready.partnerships:
        for source in owner.sources:
            yield from (one for one in source.provisions if not one.item_of)
            yield from (*source.set_aside, *source.notes)
        yield from (*owner.silences, *owner.answers, *owner.asked, *owner.forms.links.values())
    yield from (graph for guide in ready.guides for graph in guide.graphs)


def _texts(data: Any, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Every text, however deep, with the way to it; of a mapping its keys too."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield (*path, key), str(key)
            yield from _texts(value, (*path, key))
    elif isinstance(data, list):
        for n, value in enumerate(data):
            yield from _texts(value, (*path, n))
