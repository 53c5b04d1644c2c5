"""One partnership linked anew in a catalogue that stands otherwise: for who edits its files.

Beside `link`, which it gives the same as, from a hundredth of the work. What cannot be told from
the partnership's own files alone is left to `link`: then there is nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Protocol, TypeVar

from generator.catalogue import Catalogue
from generator.diagnostics import Diagnostics
from generator.linking.forms import link_forms
from generator.linking.guides import link_guides
from generator.linking.names import names_in
from generator.linking.partnership import link_partnership
from generator.linking.shared import check_anchors
from generator.parse.parsed import Parsed


class _Owned(Protocol):
    @property
    def partnership(self) -> str: ...


Of = TypeVar("Of", bound=_Owned)


def link_again(before: Catalogue, parsed: Parsed, diagnostics: Diagnostics) -> Catalogue | None:
    """The catalogue with one partnership linked anew. Ids are not held against those next door.

    Args:
        before: the catalogue as it was.
        parsed: the partnership, and no other; what all share, and what the partnership adds to
            that, as it was then.
        diagnostics: takes the messages.

    Returns:
        None where another partnership, guide or meeting document would be there than before.
    """
    (own,) = parsed.partnerships or (None,)
    if own is None or own.id not in before.by_id:
        return None
    roles = parsed.roles.record.roles if parsed.roles else ()
    names = names_in(before.stages, roles, before.questions, before.by_id, parsed.broken_ids)
    linked = link_partnership(own, parsed, names, diagnostics)
    if linked is None:
        return None
    linked = replace(linked, terms=before.by_id[own.id].terms)
    partnerships = tuple(linked if one.id == own.id else one for one in before.partnerships)
    check_anchors(parsed, (linked,), diagnostics)
    new_guides = link_guides(parsed.guides, (linked,), names, diagnostics)
    new_forms = link_forms(own.forms, linked, before.templates, parsed.template_ids, diagnostics)
    guides = exchanged(before.guides, new_guides, parsed, lambda guide: guide.id)
    forms = exchanged(before.forms, new_forms, parsed, lambda form: form.id)
    if guides is None or forms is None:
        return None
    return replace(
        before,
        partnerships=partnerships,
        guides=guides,
        forms=forms,
        whole=not diagnostics.errors,
    )


def exchanged(
    before: Iterable[Of], now: Iterable[Of], parsed: Parsed, name: Callable[[Of], str]
) -> tuple[Of, ...] | None:
    """Things of all partnerships with those of one, that was parsed, as they are now.

    None where it has not the same things in the same order as before.
    """
    ids, new = {own.id for own in parsed.partnerships}, {name(one): one for one in now}
    before = tuple(before)
    if [name(one) for one in before if one.partnership in ids] != list(new):
        return None
    return tuple(new[name(one)] if one.partnership in ids else one for one in before)
