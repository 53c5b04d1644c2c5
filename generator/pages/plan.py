"""Every page of the site, in order. The pipeline asks here; nobody else knows the families."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from generator import addresses
from generator.catalogue import Partnership
from generator.pages.compare.answers import answers_page
from generator.pages.compare.crossing import crossing_page, pair_page, pairs
from generator.pages.compare.matrix import matrix_page
from generator.pages.compare.question import question_page
from generator.pages.documents.checklist import checklist_page
from generator.pages.documents.handbook import handbook_page
from generator.pages.documents.no_checklist import no_checklist_page
from generator.pages.documents.pack import pack_page
from generator.pages.documents.record import record_page
from generator.pages.frame.context import Context
from generator.pages.frame.page import Page
from generator.pages.guides.flowchart import flowchart_page
from generator.pages.guides.page import guide_page
from generator.pages.policy.home import home_page
from generator.pages.policy.partnership import partnership_page
from generator.pages.policy.sources import source_page, sources_page
from generator.pages.policy.stage import stage_page
from generator.pages.policy.topics import topic_page, topics_page
from generator.pages.reference.a_to_z import a_to_z_page
from generator.pages.reference.changes import changes_page, partnership_changes_page
from generator.pages.reference.glossary import glossary_page
from generator.pages.reference.not_found import not_found_page
from generator.pages.reference.site_pages import (
    about_page,
    accessibility_page,
    privacy_page,
)

Make = Callable[[], Page]
"""Makes a page. Each is made by itself, so that several can be made at once."""


def plan_pages(context: Context) -> tuple[Page, ...]:
    """All pages: the home page, each partnership's own, then the others that nobody owns."""
    home, *shared = (make() for make in shared_pages(context))
    owners = context.catalogue.partnerships
    own = (page for owner in owners for page in pages_of(owner, context))
    return (home, *own, *shared)


def pages_of(partnership: Partnership, context: Context) -> Iterator[Page]:
    """The pages of one partnership and of its documents."""
    return (make() for _, make in makers_of(partnership, context))


def makers_of(partnership: Partnership, context: Context) -> Iterator[tuple[str, Make]]:
    """The site path of each page of one partnership and of its documents, and what makes it."""
    id, forms = partnership.id, context.catalogue.forms_of(partnership.id)
    yield addresses.partnership_path(id), partial(partnership_page, partnership, context)
    for stage in context.catalogue.stages:
        yield addresses.stage_path(id, stage.id), partial(stage_page, partnership, stage, context)
    for guide in context.catalogue.guides_of(id):
        yield addresses.guide_path(id, guide.id), partial(guide_page, guide, context)
        yield addresses.flowchart_path(id, guide.id), partial(flowchart_page, guide, context)
    for form in forms:
        yield addresses.template_path(id, form.id), partial(record_page, form, context)
    if forms:
        yield addresses.print_pack_path(id), partial(pack_page, partnership, context)
    yield addresses.handbook_path(id), partial(handbook_page, partnership, context)
    yield from _checklists(partnership, context)
    if context.catalogue.many and context.catalogue.compared:
        yield addresses.answers_path(id), partial(answers_page, partnership, context)
    yield addresses.changes_path(id), partial(partnership_changes_page, partnership, context)
    for source in partnership.sources:
        path = addresses.source_path(id, source.id)
        yield path, partial(source_page, source, partnership, context)


def _checklists(partnership: Partnership, context: Context) -> Iterator[tuple[str, Make]]:
    """Of each group of people; a page, too, for those of whom the documents ask nothing."""
    for checklist in context.derived.checklists_for(partnership):
        path = addresses.checklist_path(partnership.id, checklist.group.id)
        yield path, partial(checklist_page, checklist, context)
    for group in context.derived.unasked_for(partnership):
        path = addresses.checklist_path(partnership.id, group.id)
        yield path, partial(no_checklist_page, group, partnership, context)


def shared_pages(context: Context) -> Iterator[Make]:
    """What makes each of the pages that are nobody's own, the same in the same order each time."""
    yield partial(home_page, context)
    yield from _comparison(context)
    yield from _topics(context)
    yield partial(sources_page, context)
    for make in (glossary_page, a_to_z_page, changes_page):
        yield partial(make, context)
    for own in (accessibility_page, privacy_page, about_page, not_found_page):
        yield partial(own, context)


def _comparison(context: Context) -> Iterator[Make]:
    if not context.catalogue.compared:
        return
    yield partial(matrix_page, context)
    for question in context.catalogue.questions:
        yield partial(question_page, question, context)
    yield partial(crossing_page, context)
    for pair in pairs(context.catalogue):
        yield partial(pair_page, pair, context)


def _topics(context: Context) -> Iterator[Make]:
    yield partial(topics_page, context)
    for stage in context.catalogue.stages:
        for topic in stage.topics:
            yield partial(topic_page, topic, stage, context)
