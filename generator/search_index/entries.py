"""What can be found: one entry for each place on the site that a reader may want to land on.

Pure reading of the catalogue. An entry holds the words that are shown with it and the words that
it is found by; `written` turns entries into the data that the search scripts register.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Catalogue, Note, Partnership, Provision, Silence, Source
from generator.schema.comparison import Question
from generator.schema.policy import Force, NoteSeverity, Within
from generator.schema.vocabulary import Stage, Term, Topic

_ORDER = ("before", "during", "from")
"""How the names of limits begin that say which step comes first, and not how soon."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A place to land on, with what is shown of it and what it is found by."""

    kind: str
    """provision, silence, note, section, stage, document, partnership, topic, term, page ..."""
    href: str
    """Site path, with an anchor where it has one."""
    where: tuple[str, ...]
    """Shown above: partnership, stage, topic."""
    what: str
    """Shown: the statement itself, or the page's title."""
    force: str = ""
    """The source's force; nothing for information."""
    rider: str = ""
    """Shown after the statement: its conditions and exceptions, which never part from it."""
    topics: tuple[str, ...] = ()
    """Home topic first, then the others that it shows under."""
    roles: tuple[str, ...] = ()
    """Ids of those who act."""
    to: tuple[str, ...] = ()
    """Ids of those to whom it is done."""
    words: str = ""
    """Found by these too, without being shown."""
    asked: tuple[str, ...] = ()
    """How people ask for it, each phrasing by itself; not shown."""
    partnership: str = ""
    """Whose it is; left empty within a shard, which says it once."""


def shared_entries(catalogue: Catalogue) -> Iterator[Entry]:
    """All that belongs to no single partnership, and the partnerships' own pages."""
    yield from (_partnership(one) for one in catalogue.partnerships)
    for stage in catalogue.stages:
        yield from (_topic(stage.title, topic) for topic in stage.topics)
    yield from (_term(term) for term in catalogue.terms)
    yield from (_question(question) for question in catalogue.questions)
    yield from _pages(catalogue)


def partnership_entries(catalogue: Catalogue, partnership: Partnership) -> Iterator[Entry]:
    """All that one partnership's documents say, and do not say."""
    for provision in partnership.provisions:
        yield _provision(catalogue, partnership, provision)
    for silence in partnership.silences:
        yield _silence(catalogue, partnership, silence)
    yield from (_note(partnership, note) for note in partnership.notes)
    for stage in catalogue.stages:
        yield from _stage(partnership, stage)
    yield from (_document(partnership, source) for source in partnership.sources)


def _provision(catalogue: Catalogue, partnership: Partnership, one: Provision) -> Entry:
    record = one.record
    evidence = " ".join(each.words for each in one.evidence)
    return Entry(
        kind="provision",
        href=addresses.provision_path(partnership.id, one.stage, one.id),
        where=_where(catalogue, partnership, one.topic),
        what=record.says,
        force="" if record.force is Force.INFORMATION else record.force.value,
        rider=_rider(partnership, one),
        topics=(record.topic, *record.also),
        roles=tuple(record.who),
        to=tuple(record.to),
        asked=partnership.asked.get(one.id, ()),
        words=" ".join(part for part in (record.do, _limit(record.within), evidence) if part),
    )


def _rider(partnership: Partnership, one: Provision) -> str:
    """Wherever a provision shows, its conditions, exceptions and faults show with it."""
    record = one.record
    parts = [f"If {record.if_}." if record.if_ else ""]
    parts.append(f"Unless {record.unless}." if record.unless else "")
    parts.append("It has an exception." if partnership.excepted_by(one.id) else "")
    notes = partnership.notes_touching(one.id)
    grave = any(note.severity is not NoteSeverity.WORDING for note in notes)
    parts.append("Read it with the editor's note." if grave else "")
    return " ".join(part.replace("..", ".") for part in parts if part)


def _limit(within: Within | None) -> str:
    """A time limit as people ask for it; an order of steps is no deadline."""
    if within is None:
        return ""
    counted = {
        "working days": within.working_days,
        "days": within.days,
        "hours": within.hours,
    }
    numbers = [f"{count} {unit}" for unit, count in counted.items() if count is not None]
    named = (within.when or "").replace("-", " ")
    asked = "when" if named.startswith(_ORDER) else "deadline how soon when"
    return " ".join([asked, *numbers, named]).strip()


def _silence(catalogue: Catalogue, partnership: Partnership, one: Silence) -> Entry:
    return Entry(
        kind="silence",
        href=addresses.silence_path(partnership.id, one.stage, one.id),
        where=_where(catalogue, partnership, one.record.topic),
        what=f"{partnership.record.document_phrase} does not say {one.record.point}.",
        topics=(one.record.topic,),
        asked=partnership.asked.get(one.id, ()),
    )


def _note(partnership: Partnership, one: Note) -> Entry:
    return Entry(
        kind="note",
        href=addresses.note_path(partnership.id, one.document, one.id),
        where=(partnership.record.name, "Editor's note"),
        what=one.record.printed,
        words=f"{one.record.matters} {one.record.site}",
    )


def _stage(partnership: Partnership, stage: Stage) -> Iterator[Entry]:
    """A partnership's page for a stage, and the topics that have something on it."""
    name = partnership.record.name
    path = addresses.stage_path(partnership.id, stage.id)
    yield Entry("stage", path, (name,), stage.title, words=stage.lead)
    for topic in stage.topics:
        if partnership.provisions_at_home(topic.id) or partnership.silences_under(topic.id):
            yield Entry(
                kind="section",
                href=addresses.stage_topic_path(partnership.id, stage.id, topic.id),
                where=(name, stage.title),
                what=topic.title,
                topics=(topic.id,),
                words=topic.about,
            )


def _document(partnership: Partnership, source: Source) -> Entry:
    record = source.record
    return Entry(
        kind="document",
        href=addresses.source_path(partnership.id, source.id),
        where=(partnership.record.name, "Document"),
        what=record.title,
        words=f"{record.issuer} source document guidance edition date review date",
    )


def _where(catalogue: Catalogue, partnership: Partnership, topic: str) -> tuple[str, ...]:
    stage = catalogue.stage_of[topic]
    return (partnership.record.name, stage.title, catalogue.topics[topic].title)


def _partnership(one: Partnership) -> Entry:
    path = addresses.partnership_path(one.id)
    return Entry(
        kind="partnership",
        href=path,
        where=("Partnership",),
        what=one.record.name,
        words=one.record.body,
        partnership=one.id,
    )


def _topic(stage: str, topic: Topic) -> Entry:
    where = ("All partnerships", stage)
    path = addresses.topic_path(topic.id)
    return Entry("topic", path, where, topic.title, topics=(topic.id,), words=topic.about)


def _term(term: Term) -> Entry:
    shown = f"{term.term}: {term.long}" if term.long else term.term
    words = " ".join([term.meaning or "", *term.aliases])
    return Entry("term", addresses.term_path(term.id), ("Glossary",), shown, words=words.strip())


def _pages(catalogue: Catalogue) -> Iterator[Entry]:
    """The site's own pages, with words that people would look for them by."""
    site = catalogue.site
    pages = (
        (addresses.A_TO_Z, "A to Z", "index all topics terms list"),
        (addresses.TOPICS, "All topics", "topics list"),
        (addresses.GLOSSARY, "Glossary", "abbreviations terms words meaning"),
        (addresses.SOURCES, "Sources", "documents editions review dates"),
        (addresses.CHANGES, "What has changed", "changes new updates"),
        (addresses.ACCESSIBILITY, "Accessibility statement", "screen reader keyboard wcag"),
        (addresses.PRIVACY, site.privacy.title, f"privacy cookies {site.privacy.lead}"),
        (addresses.ABOUT, site.about.title, f"about this site {site.about.lead}"),
    )
    for path, title, words in (*pages, *(_COMPARING if catalogue.questions else ())):
        yield Entry("page", path, ("This site",), title, words=words)


_COMPARING = (
    (addresses.COMPARE, "Compare partnerships", "comparison differences differ side by side"),
    (
        addresses.CROSSING,
        "A case that crosses a boundary",
        "border cross-border two areas several areas another area out of area child moves moved",
    ),
)


def _question(question: Question) -> Entry:
    path = addresses.question_path(question.id)
    return Entry("compared", path, ("Compared",), question.ask, words=f"{question.short} compare")
