"""What can be found of one partnership besides its statements and silences.

Its notes, topics, stages and documents, its checklists and the meeting documents made for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator import addresses
from generator.catalogue import Catalogue, Form, Note, Partnership, Source
from generator.derived.checklists import Checklist
from generator.pages.parts.handbook_links import HANDBOOK
from generator.schema.search import FoundBy
from generator.schema.vocabulary import Stage
from generator.search_index.entry import Entry, EntryKind


def own_entries(
    catalogue: Catalogue, partnership: Partnership, lists: Iterable[Checklist]
) -> Iterator[Entry]:
    """A partnership's notes, topics, stages, documents, changes, handbook, lists and forms."""
    found_by = catalogue.search.found_by
    yield from (_note(partnership, note) for note in partnership.notes)
    for stage in catalogue.stages:
        yield from _stage(partnership, stage)
    yield from (_document(partnership, source, found_by) for source in partnership.sources)
    yield _changes(partnership, found_by)
    yield _handbook(partnership, found_by)
    forms = catalogue.forms_of(partnership.id)
    yield from (_template(form, partnership, found_by) for form in forms)
    yield from (_checklist(one, partnership, found_by) for one in lists)


def _note(partnership: Partnership, note: Note) -> Entry:
    return Entry(
        kind=EntryKind.NOTE,
        href=addresses.note_path(partnership.id, note.document, note.id),
        where=("Editor's note",),
        what=note.record.printed,
        words=note.record.matters,
    )


def _stage(partnership: Partnership, stage: Stage) -> Iterator[Entry]:
    """A partnership's page for a stage, and the topics that have something on it."""
    path = addresses.stage_path(partnership.id, stage.id)
    yield Entry(kind=EntryKind.STAGE, href=path, what=stage.title, words=stage.lead)
    for topic in stage.topics:
        if partnership.provisions_at_home(topic.id) or partnership.silences_under(topic.id):
            yield Entry(
                kind=EntryKind.SECTION,
                id=topic.id,
                topics=(topic.id,),
                answers=(f"topic:{topic.id}",),
            )


def _document(partnership: Partnership, source: Source, found_by: FoundBy) -> Entry:
    record = source.record
    return Entry(
        kind=EntryKind.DOCUMENT,
        href=addresses.source_path(partnership.id, source.id),
        where=("Document",),
        what=record.title,
        words=" ".join((record.issuer, *found_by.document)),
    )


def _changes(partnership: Partnership, found_by: FoundBy) -> Entry:
    return Entry(
        kind=EntryKind.DOCUMENT,
        href=addresses.changes_path(partnership.id),
        where=("Rule by rule",),
        what="What has changed",
        words=" ".join(found_by.changes),
    )


def _handbook(partnership: Partnership, found_by: FoundBy) -> Entry:
    return Entry(
        kind=EntryKind.DOCUMENT,
        href=addresses.handbook_path(partnership.id),
        where=("To take along",),
        what=HANDBOOK,
        words=" ".join(found_by.handbook),
    )


def _template(form: Form, partnership: Partnership, found_by: FoundBy) -> Entry:
    record = form.record
    return Entry(
        kind=EntryKind.TEMPLATE,
        href=addresses.template_path(partnership.id, form.id),
        where=("To write down",),
        what=form.title,
        answers=(f"template:{form.id}",),
        words=" ".join((record.title, record.purpose, *record.aliases, *found_by.template)),
    )


def _checklist(checklist: Checklist, partnership: Partnership, found_by: FoundBy) -> Entry:
    group = checklist.group
    return Entry(
        kind=EntryKind.CHECKLIST,
        href=addresses.checklist_path(partnership.id, group.id),
        where=("Checklist",),
        what=group.title,
        answers=(f"checklist:{group.id}",),
        roles=tuple(dict.fromkeys(part.role for part in group.roles)),
        words=" ".join((group.about, *group.aliases, *found_by.checklist)),
    )
