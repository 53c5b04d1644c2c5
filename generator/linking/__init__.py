"""Resolve every reference, once: parsed records and registers become the catalogue.

Above the catalogue, below the checks. A reference that leads nowhere is reported at its line with
the nearest name that would do, and left out, so that the rest can still be checked in the same run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from pydantic import BaseModel

from generator import catalogue as world
from generator.diagnostics import Diagnostics
from generator.linking.checklists import link_checklists
from generator.linking.forms import link_forms
from generator.linking.guides import link_guides
from generator.linking.names import Names, names_in
from generator.linking.partnership import link_partnership
from generator.linking.search import link_search
from generator.linking.shared import check_anchors, check_shared, shared, site_changes
from generator.linking.templates import link_templates
from generator.parse.parsed import Parsed
from generator.parse.placed import Placed
from generator.schema import vocabulary

R = TypeVar("R", bound=BaseModel)


def link(parsed: Parsed, diagnostics: Diagnostics) -> world.Catalogue | None:
    """Build the catalogue; None where a file that everything hangs on could not be read.

    Where another shared file could not be read its place is left empty: the run has failed, and
    what can be checked is checked all the same. Raises nothing; what leads nowhere is reported.
    """
    if not (parsed.topics and parsed.verbs):
        return None
    stages = parsed.topics.record.stages
    common = shared(parsed, diagnostics)
    names = names_in(
        stages,
        common.roles,
        (question.record for question in common.questions),
        (partnership.id for partnership in parsed.partnerships),
        parsed.broken_ids,
    )
    check_shared(parsed, names, diagnostics)
    partnerships = _partnerships(parsed, names, _uses(common.terms), diagnostics)
    check_anchors(parsed, partnerships, diagnostics)
    templates = link_templates(parsed.templates, names, diagnostics)
    catalogue = world.Catalogue(
        site=_record(parsed.site, vocabulary.Site),
        accessibility=_record(parsed.accessibility, vocabulary.Accessibility),
        changes=site_changes(parsed),
        stages=stages,
        roles={role.id: role for role in (*common.roles, *_own_roles(parsed))},
        verbs=parsed.verbs.record,
        glossary=common.terms,
        compared_on=common.questions,
        same=common.same,
        partnerships=partnerships,
        guides=link_guides(parsed.guides, partnerships, names, diagnostics),
        templates=templates,
        forms=tuple(_forms(parsed, partnerships, templates, diagnostics)),
        left_out=parsed.template_ids - {template.id for template in templates},
        checklists=link_checklists(parsed.checklists, names, diagnostics),
        search=link_search(parsed.search, names, diagnostics),
    )
    return replace(catalogue, whole=not diagnostics.errors)


def _partnerships(
    parsed: Parsed,
    names: Names,
    uses: Mapping[str, list[world.TermUse]],
    diagnostics: Diagnostics,
) -> tuple[world.Partnership, ...]:
    """Each that can be linked, with the terms that it uses."""
    linked = (
        link_partnership(partnership, parsed, names, diagnostics)
        for partnership in parsed.partnerships
    )
    return tuple(
        replace(partnership, terms=tuple(uses.get(partnership.id, ())))
        for partnership in linked
        if partnership is not None
    )


def _uses(terms: Iterable[world.Term]) -> Mapping[str, list[world.TermUse]]:
    """Partnership -> how it uses each term, in the order of the glossary."""
    found: dict[str, list[world.TermUse]] = {}
    for use in (use for term in terms for use in term.used_by):
        found.setdefault(use.partnership, []).append(use)
    return found


def _forms(
    parsed: Parsed,
    partnerships: Iterable[world.Partnership],
    templates: Sequence[world.MeetingTemplate],
    out: Diagnostics,
) -> Iterator[world.Form]:
    accounts = {partnership.id: partnership.forms for partnership in parsed.partnerships}
    for partnership in partnerships:
        account = accounts[partnership.id]
        yield from link_forms(account, partnership, templates, parsed.template_ids, out)


def _own_roles(parsed: Parsed) -> Iterator[vocabulary.Role]:
    for partnership in parsed.partnerships:
        yield from (role.record for role in partnership.roles)


def _record(placed: Placed[R] | None, model: type[R]) -> R:
    """The record, or one with nothing in it, which no page will ever show."""
    return placed.record if placed else model.model_construct()
