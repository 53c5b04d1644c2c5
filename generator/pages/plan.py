"""Every page of the site, in order. The pipeline asks here; nobody else knows the families."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.compare.crossing import crossing_page, pair_pages
from generator.pages.compare.matrix import matrix_page
from generator.pages.compare.question import question_page
from generator.pages.documents.checklist import checklist_pages
from generator.pages.documents.handbook import handbook_page
from generator.pages.documents.no_checklist import no_checklist_pages
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


def plan_pages(context: Context) -> tuple[Page, ...]:
    """All pages, in the order of the site."""
    return tuple(_pages(context))


def _pages(context: Context) -> Iterator[Page]:
    yield home_page(context)
    yield from _partnerships(context)
    yield from _comparison(context)
    yield from _topics(context)
    yield from _sources(context)
    for make in (glossary_page, a_to_z_page, changes_page):
        yield make(context)
    for own in (accessibility_page, privacy_page, about_page, not_found_page):
        yield own(context)


def _partnerships(context: Context) -> Iterator[Page]:
    for partnership in context.catalogue.partnerships:
        yield partnership_page(partnership, context)
        for stage in context.catalogue.stages:
            yield stage_page(partnership, stage, context)
        for guide in context.catalogue.guides_of(partnership.id):
            yield guide_page(guide, context)
            yield flowchart_page(guide, context)
        forms = context.catalogue.forms_of(partnership.id)
        for form in forms:
            yield record_page(form, context)
        if forms:
            yield pack_page(partnership, context)
        yield handbook_page(partnership, context)
        yield from checklist_pages(partnership, context)
        yield from no_checklist_pages(partnership, context)
        yield partnership_changes_page(partnership, context)


def _comparison(context: Context) -> Iterator[Page]:
    if not context.catalogue.compared:
        return
    yield matrix_page(context)
    for question in context.catalogue.questions:
        yield question_page(question, context)
    yield crossing_page(context)
    yield from pair_pages(context)


def _topics(context: Context) -> Iterator[Page]:
    yield topics_page(context)
    for stage in context.catalogue.stages:
        for topic in stage.topics:
            yield topic_page(topic, stage, context)


def _sources(context: Context) -> Iterator[Page]:
    yield sources_page(context)
    for partnership in context.catalogue.partnerships:
        for source in partnership.sources:
            yield source_page(source, partnership, context)
