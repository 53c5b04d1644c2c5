"""Resolve every reference, once: parsed records and registers become the catalogue.

Above the catalogue, below the checks. A reference that leads nowhere is reported at its line with
the nearest name that would do, and left out, so that the rest can still be checked in the same run.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator import catalogue as world
from generator.diagnostics import Diagnostics, Position, did_you_mean
from generator.parse.project import Parsed, ParsedPartnership, ParsedSource, Placed
from generator.schema import policy, vocabulary

C = TypeVar("C", policy.Provision, policy.Note)

UNDECLARED = ("silent", "pulls-apart")
"""Positions that are open on every question."""


@dataclass(frozen=True, slots=True)
class _Names:
    """What there is to refer to."""

    stage_of: Mapping[str, str]
    roles: Collection[str]
    questions: Mapping[str, vocabulary.Question]
    partnerships: Collection[str]
    broken_ids: Collection[str]


def link(parsed: Parsed, diagnostics: Diagnostics) -> world.Catalogue | None:
    """Build the catalogue; None where a file that everything hangs on could not be read."""
    if not (
        parsed.site and parsed.accessibility and parsed.changes and parsed.topics
        and parsed.roles and parsed.verbs and parsed.glossary and parsed.comparison
    ):  # fmt: skip
        return None
    stages = parsed.topics.record.stages
    names = _Names(
        stage_of={topic.id: stage.id for stage in stages for topic in stage.topics},
        roles=[role.id for role in parsed.roles.record.roles],
        questions={one.id: one for one in parsed.comparison.record.questions},
        partnerships=[one.id for one in parsed.partnerships],
        broken_ids=parsed.broken_ids,
    )
    _check_shared(parsed, names, diagnostics)
    linked = [_partnership(one, parsed, names, diagnostics) for one in parsed.partnerships]
    partnerships = tuple(one for one in linked if one is not None)
    _unique(_anchors(parsed, partnerships), "record", diagnostics)
    return world.Catalogue(
        site=parsed.site.record,
        accessibility=parsed.accessibility.record,
        changes=parsed.changes.record.changes,
        stages=stages,
        roles={role.id: role for role in parsed.roles.record.roles},
        verbs=parsed.verbs.record,
        terms=parsed.glossary.record.terms,
        questions=parsed.comparison.record.questions,
        partnerships=partnerships,
        positions=_shared_positions(parsed),
    )


def _refer(word: str, known: Collection[str], kind: str, where: Position, out: Diagnostics) -> bool:
    if word in known:
        return True
    out.error(where, f"unknown-{kind}", f"there is no {kind} '{word}'", did_you_mean(word, known))
    return False


def _unique(ids: Iterable[tuple[str, Position]], kind: str, out: Diagnostics) -> None:
    seen: dict[str, Position] = {}
    for id, where in ids:
        if id in seen:
            first = seen[id]
            out.error(
                where,
                "repeated-id",
                f"the id '{id}' is taken",
                f"It stands first at {first.file}:{first.line}; give this {kind} another.",
            )
        seen.setdefault(id, where)


def _anchors(
    parsed: Parsed, partnerships: Iterable[world.Partnership]
) -> Iterator[tuple[str, Position]]:
    """Everything that is an anchor on a stage page: a topic, and each record of a partnership."""
    yield from _topic_ids(parsed)
    for one in partnerships:
        yield from ((record.id, record.position) for record in one.records())


def _topic_ids(parsed: Parsed) -> Iterator[tuple[str, Position]]:
    assert parsed.topics
    for s, stage in enumerate(parsed.topics.record.stages):
        for t, topic in enumerate(stage.topics):
            yield topic.id, parsed.topics.where("stages", s, "topics", t, "id")


def _check_shared(parsed: Parsed, names: _Names, out: Diagnostics) -> None:
    assert parsed.topics and parsed.roles and parsed.comparison
    assert parsed.glossary and parsed.changes
    topics, roles = parsed.topics, parsed.roles
    _unique(
        ((s.id, topics.where("stages", n, "id")) for n, s in enumerate(topics.record.stages)),
        "stage",
        out,
    )
    _unique(
        ((r.id, roles.where("roles", n, "id")) for n, r in enumerate(roles.record.roles)),
        "role",
        out,
    )
    terms = parsed.glossary
    _unique(
        ((t.id, terms.where("terms", n, "id")) for n, t in enumerate(terms.record.terms)),
        "term",
        out,
    )
    for n, term in enumerate(terms.record.terms):
        for u, use in enumerate(term.used_by):
            where = terms.where("terms", n, "used_by", u, "partnership")
            _refer(use.partnership, names.partnerships, "partnership", where, out)
    for n, change in enumerate(parsed.changes.record.changes):
        for p, id in enumerate(change.partnerships):
            where = parsed.changes.where("changes", n, "partnerships", p)
            _refer(id, names.partnerships, "partnership", where, out)
    _check_questions(parsed.comparison, names, out)


def _check_questions(
    comparison: Placed[vocabulary.Comparison], names: _Names, out: Diagnostics
) -> None:
    questions = comparison.record.questions
    _unique(
        ((q.id, comparison.where("questions", n, "id")) for n, q in enumerate(questions)),
        "question",
        out,
    )
    for n, question in enumerate(questions):
        for t, topic in enumerate(question.topics):
            where = comparison.where("questions", n, "topics", t)
            _refer(topic, names.stage_of, "topic", where, out)
        choices = [
            (choice.id, comparison.where("questions", n, "positions", p, "id"))
            for p, choice in enumerate(question.positions)
        ]
        _unique(choices, "position", out)
        for id, where in choices:
            if id in UNDECLARED:
                out.error(
                    where,
                    "reserved-position",
                    f"'{id}' is open on every question and is not listed",
                    "Delete it here.",
                )


def _shared_positions(parsed: Parsed) -> dict[str, Position]:
    assert parsed.topics and parsed.comparison and parsed.glossary and parsed.site
    positions = {"site:": parsed.site.position}
    for n, question in enumerate(parsed.comparison.record.questions):
        positions[f"question:{question.id}"] = parsed.comparison.where("questions", n)
    for n, term in enumerate(parsed.glossary.record.terms):
        positions[f"term:{term.id}"] = parsed.glossary.where("terms", n)
        for u, use in enumerate(term.used_by):
            for c in range(len(use.cites)):
                where = parsed.glossary.where("terms", n, "used_by", u, "cites", c, "words")
                positions[f"term:{term.id}:{u}:{c}"] = where
    return positions


def _partnership(
    parsed: ParsedPartnership, whole: Parsed, names: _Names, out: Diagnostics
) -> world.Partnership | None:
    if parsed.record is None:
        return None
    sources = _sources(parsed, whole, out)
    provisions = tuple(
        _provision(placed, parsed, source, sources, names, out)
        for source in parsed.sources
        for placed in source.provisions
        if _topics_known(placed, names, out)
    )
    silences = tuple(
        world.Silence(one.record, parsed.id, names.stage_of[one.record.topic], one.where("id"), one)
        for one in parsed.silences
        if _refer(one.record.topic, names.stage_of, "topic", one.where("topic"), out)
    )
    notes = tuple(
        world.Note(
            record=one.record,
            partnership=parsed.id,
            evidence=_evidence(one, source, sources, out),
            position=one.where("id"),
            document=source.id,
            placed=one,
        )
        for source in parsed.sources
        for one in source.notes
    )
    order = {topic: place for place, topic in enumerate(names.stage_of)}
    linked = world.Partnership(
        id=parsed.id,
        record=parsed.record.record,
        sources=tuple(sources.values()),
        provisions=tuple(sorted(provisions, key=lambda one: order[one.topic])),
        silences=silences,
        notes=notes,
        answers=_answers(parsed.answers, names, out),
        position=parsed.record.position,
    )
    _check_inner_references(linked, names, out)
    return linked


def _sources(parsed: ParsedPartnership, whole: Parsed, out: Diagnostics) -> dict[str, world.Source]:
    assert parsed.record is not None
    by_id = {source.id: source for source in parsed.sources}
    listed = parsed.record.record.documents
    for n, id in enumerate(listed):
        _refer(id, by_id, "document", parsed.record.where("documents", n), out)
    for id, source in by_id.items():
        if id not in listed:
            out.error(
                Position(source.folder / "document.yml"),
                "unlisted-document",
                f"the document '{id}' is not listed in {parsed.folder}/partnership.yml",
                "Add it to `documents` there, in its order of authority.",
            )
    readable = {id: by_id[id] for id in listed if id in by_id}
    return {
        id: _source(source, parsed.id, whole)
        for id, source in readable.items()
        if source.record and source.register and source.fingerprint
    }


def _source(parsed: ParsedSource, partnership: str, whole: Parsed) -> world.Source:
    assert parsed.record and parsed.register and parsed.fingerprint
    return world.Source(
        id=parsed.id,
        partnership=partnership,
        record=parsed.record.record,
        register=parsed.register,
        fingerprint=parsed.fingerprint,
        set_aside=tuple(one.record for one in parsed.set_aside),
        position=parsed.record.position,
        set_aside_placed=tuple(parsed.set_aside),
        whole=not any(path.parent == parsed.folder for path in whole.broken),
    )


def _topics_known(placed: Placed[policy.Provision], names: _Names, out: Diagnostics) -> bool:
    for n, also in enumerate(placed.record.also):
        _refer(also, names.stage_of, "topic", placed.where("also", n), out)
    for key in ("who", "to"):
        for n, role in enumerate(getattr(placed.record, key)):
            _refer(role, names.roles, "role", placed.where(key, n), out)
    return _refer(placed.record.topic, names.stage_of, "topic", placed.where("topic"), out)


def _provision(
    placed: Placed[policy.Provision],
    partnership: ParsedPartnership,
    source: ParsedSource,
    sources: Mapping[str, world.Source],
    names: _Names,
    out: Diagnostics,
) -> world.Provision:
    return world.Provision(
        record=placed.record,
        partnership=partnership.id,
        stage=names.stage_of[placed.record.topic],
        evidence=_evidence(placed, source, sources, out),
        position=placed.where("id"),
        placed=placed,
    )


def _evidence(
    placed: Placed[C], source: ParsedSource, sources: Mapping[str, world.Source], out: Diagnostics
) -> tuple[world.Evidence, ...]:
    found = []
    for n, cite in enumerate(placed.record.cites):
        document = cite.document or source.id
        where = placed.where("cites", n, "at")
        if document not in sources:
            if cite.document:
                _refer(document, sources, "document", placed.where("cites", n, "document"), out)
            continue
        evidence = _in_sentence(cite, sources[document])
        if evidence is None:
            addresses = [one.at for one in sources[document].register.sentences()]
            _refer(cite.at, addresses, "sentence", where, out)
        else:
            found.append(evidence)
    return tuple(found)


def _in_sentence(cite: policy.Cite, source: world.Source) -> world.Evidence | None:
    for section in source.register.sections:
        for sentence in section.sentences:
            if sentence.at == cite.at:
                return world.Evidence(source, sentence, section.heading or section.id, cite.words)
    return None


def _answers(
    placed: Sequence[Placed[policy.Answer]], names: _Names, out: Diagnostics
) -> tuple[world.Answer, ...]:
    _unique(((one.record.question, one.where("question")) for one in placed), "answer", out)
    answers = []
    for one in placed:
        record = one.record
        if not _refer(record.question, names.questions, "question", one.where("question"), out):
            continue
        question = names.questions[record.question]
        known = [choice.id for choice in question.positions]
        if record.position is not None:
            _refer(record.position, (*known, *UNDECLARED), "position", one.where("position"), out)
        for n, case in enumerate(record.cases):
            _refer(case.position, known, "position", one.where("cases", n, "position"), out)
        answers.append(world.Answer(record, question, one.position, one))
    return tuple(answers)


def _check_inner_references(one: world.Partnership, names: _Names, out: Diagnostics) -> None:
    """References inside a partnership: never to a neighbour's provision."""
    provisions = {each.id for each in one.provisions} | set(names.broken_ids)
    silences = {each.id for each in one.silences} | set(names.broken_ids)
    for id, where in _named_provisions(one):
        _refer(id, provisions, "provision", where, out)
    for note in one.notes:
        for n, id in enumerate(note.record.touches):
            _refer(id, provisions | silences, "provision", note.where("touches", n), out)
    for answer in one.answers:
        wanted, kind = (silences, "silence") if answer.silent else (provisions, "provision")
        for n, id in enumerate(answer.record.cites):
            _refer(id, wanted, kind, answer.where("cites", n), out)
    for source in one.sources:
        _check_set_aside(source, provisions, out)


def _named_provisions(one: world.Partnership) -> Iterator[tuple[str, Position]]:
    for provision in one.provisions:
        for n, id in enumerate(provision.record.excepts):
            yield id, provision.where("excepts", n)
    for silence in one.silences:
        for n, near in enumerate(silence.record.near):
            yield near.provision, silence.where("near", n, "provision")
    for answer in one.answers:
        for c, case in enumerate(answer.record.cases):
            for n, id in enumerate(case.cites):
                yield id, answer.where("cases", c, "cites", n)


def _check_set_aside(source: world.Source, provisions: Collection[str], out: Diagnostics) -> None:
    addresses = {one.at for one in source.register.sentences()}
    _unique(((one.record.at, one.where("at")) for one in source.set_aside_placed), "line", out)
    for placed in source.set_aside_placed:
        _refer(placed.record.at, addresses, "sentence", placed.where("at"), out)
        if placed.record.twin:
            _refer(placed.record.twin, provisions, "provision", placed.where("twin"), out)
