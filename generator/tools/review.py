"""One printable document of all that the site says of a partnership, to be read and signed.

Beside the pipeline. It is set twice of the same view: as a web page of one file that prints well,
and by Typst as a tagged PDF. Statement and sentence stand side by side, so that somebody with the
document at hand can go down the page; the last sheet is for the signature.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalogue import Catalogue, Evidence, Note, Partnership, Provision
from generator.derived.derive import Derived
from generator.derived.guide_graph import Flow, Path
from generator.derived.sign_offs import signed_hash
from generator.exporters.typesetting import Typesetter, fonts
from generator.files.project import Project
from generator.pages.frame.wording import clause, edition, force_of_label, limit, sentence
from generator.pages.parts.statements import clause_of
from generator.render.environment import make_environment
from generator.schema.sign_offs import Scope


@dataclass(frozen=True, slots=True)
class Statement:
    """A provision as it is reviewed."""

    id: str
    force: str
    says: str
    conditions: tuple[str, ...]
    """Who is told, when it holds, what lifts it, by when: each with its label."""
    evidence: tuple[str, ...]
    """Each clause with the phrase quoted from it."""
    reading: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """What the documents say under a topic, and what they do not say."""

    title: str
    statements: tuple[Statement, ...]
    silences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """An editor's note."""

    id: str
    printed: str
    matters: str
    site: str
    where: str


@dataclass(frozen=True, slots=True)
class Guide:
    """A guide as all the ways through it."""

    title: str
    ways: tuple[tuple[str, ...], ...]
    """Each way, step by step, with the answer given."""


@dataclass(frozen=True, slots=True)
class Review:
    """All that is to be signed."""

    title: str
    name: str
    documents: tuple[str, ...]
    topics: tuple[Topic, ...]
    notes: tuple[Fault, ...]
    guides: tuple[Guide, ...]
    hashes: tuple[tuple[str, str], ...]
    """Each scope that can be signed for, with its hash."""


_SCOPES = {
    Scope.ALL: "All of it",
    Scope.STATEMENTS: "Statements, silences and notes",
    Scope.GUIDES: "Guides",
}


def review_of(owner: Partnership, derived: Derived) -> Review:
    """What the site says of a partnership, in the order of its topics."""
    catalogue = derived.catalogue
    topics = (
        Topic(
            topic.title,
            tuple(
                _statement(each, owner, catalogue) for each in owner.provisions_at_home(topic.id)
            ),
            tuple(sentence(each.record.point) for each in owner.silences_under(topic.id)),
        )
        for topic in catalogue.topics.values()
    )
    return Review(
        title=f"For review: {owner.record.name}",
        name=owner.record.name,
        documents=tuple(
            f"{source.record.title} ({edition(source.record)})" for source in owner.sources
        ),
        topics=tuple(topic for topic in topics if topic.statements or topic.silences),
        notes=tuple(map(_fault, owner.notes)),
        guides=tuple(map(_guide, derived.graphs_of(owner.id))),
        hashes=tuple(
            (f"{_SCOPES[scope]} ({scope})", signed_hash(owner, catalogue, scope)) for scope in Scope
        ),
    )


def as_html(review: Review, project: Project) -> bytes:
    """A web page of one file: it asks for nothing, and prints on A4."""
    environment = make_environment(project.templates / "documents")
    return environment.get_template("review.html").render(review=review).encode()


def as_pdf(review: Review, project: Project) -> bytes:
    """A tagged PDF, the same bytes each time.

    Raises:
        SettingError: it has a letter that the site's font has not.
    """
    source = (project.templates / "documents" / "review.typ").read_text(encoding="utf-8")
    return Typesetter(source, fonts(project.templates)).pdf(review, review.title)


def _statement(provision: Provision, owner: Partnership, catalogue: Catalogue) -> Statement:
    force = force_of_label(provision.force)
    return Statement(
        id=provision.id,
        force=force.word if force else "Information",
        says=provision.record.says,
        conditions=tuple(_conditions(provision, catalogue)),
        evidence=tuple(map(_evidence, provision.evidence)),
        reading=provision.record.reading or "",
        notes=tuple(
            note.record.short or note.record.printed for note in owner.notes_touching(provision.id)
        ),
    )


def _conditions(provision: Provision, catalogue: Catalogue) -> Iterator[str]:
    record = provision.record
    if record.who:
        yield f"Who acts: {_roles(record.who, catalogue)}"
    if record.to:
        yield f"Who is told or asked: {_roles(record.to, catalogue)}"
    if record.if_:
        yield f"If: {record.if_}"
    if record.unless:
        yield f"Unless: {record.unless}"
    if record.excepts:
        lifted = (catalogue.provisions[id] for id in record.excepts)
        yield f"Exception to: {', '.join(f'{clause_of(one)} ({one.id})' for one in lifted)}"
    if record.within:
        yield " ".join(limit(record.within))


def _roles(ids: tuple[str, ...], catalogue: Catalogue) -> str:
    return ", ".join(catalogue.roles[id].title for id in ids)


def _evidence(cited: Evidence) -> str:
    return f"{clause(cited.sentence.label)}: “{cited.words}”"


def _fault(note: Note) -> Fault:
    where = "; ".join(map(_evidence, note.evidence))
    return Fault(note.id, note.record.printed, note.record.matters, note.record.site, where)


def _guide(flow: Flow) -> Guide:
    return Guide(flow.words.title, tuple(tuple(_way(path, flow)) for path in flow.paths()))


def _way(path: Path, flow: Flow) -> Iterator[str]:
    for edge in path:
        step = flow.by_id[edge.source]
        yield f"{step.text} {edge.label}".strip()
    end = flow.by_id[path[-1].target] if path else None
    if end:
        yield f"{end.text} ({end.severity})"
