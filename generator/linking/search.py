"""The search words, linked: each idea and each form stands once, and the roles they name are there.

Part of linking. Its messages point at the line of `content/search.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostics, Location
from generator.diagnostics.codes import Unknown
from generator.linking.names import Names, refer, unique
from generator.parse.placed import Placed
from generator.schema.search import SearchWords


def link_search(placed: Placed[SearchWords] | None, names: Names, out: Diagnostics) -> SearchWords:
    """The search words; none where their file could not be read."""
    if placed is None:
        return SearchWords()
    unique(_ideas(placed), out)
    unique(_forms(placed), out, "a form is taken for one word only")
    if names.roles:  # else the file of roles could not be read, and has been told of
        for role, where in _roles(placed):
            refer(role, names.roles, Unknown.ROLE, where, out)
    return placed.record


def _ideas(placed: Placed[SearchWords]) -> Iterator[tuple[str, Location]]:
    for n, idea in enumerate(placed.record.ideas):
        yield idea.id, placed.where("ideas", n, "id")


def _forms(placed: Placed[SearchWords]) -> Iterator[tuple[str, Location]]:
    for n, same in enumerate(placed.record.same):
        for f, form in enumerate(same.forms):
            yield form, placed.where("same", n, "forms", f)


def _roles(placed: Placed[SearchWords]) -> Iterator[tuple[str, Location]]:
    for n, named in enumerate(placed.record.named):
        for r, role in enumerate(named.roles):
            yield role, placed.where("named", n, "roles", r)
