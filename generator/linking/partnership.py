"""One partnership's documents, provisions, silences, notes and answers, linked.

Part of linking. A record that hangs on a name that is not there is left out and reported.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from hashlib import sha256

from generator import catalogue as world
from generator.diagnostics import Diagnostics, Location
from generator.diagnostics.codes import Linking, Unknown
from generator.linking.comparison import link_answers
from generator.linking.evidence import Cited, evidence_of
from generator.linking.names import Names, refer
from generator.linking.references import check_asked, check_references
from generator.parse.parsed import Parsed, ParsedPartnership, ParsedSource
from generator.parse.placed import Placed
from generator.register.cut import cut
from generator.schema import policy
from generator.schema.hints import Hints


def link_partnership(
    parsed: ParsedPartnership, whole: Parsed, names: Names, out: Diagnostics
) -> world.Partnership | None:
    """A partnership with all of its references resolved; None without its own file.

    A reference that leads nowhere is reported, and what hangs on it is left out.
    """
    if parsed.record is None:
        return None
    for n, id in enumerate(parsed.record.record.neighbours):
        where = parsed.record.where("neighbours", n)
        refer(id, names.partnerships, Unknown.PARTNERSHIP, where, out)
    names = replace(names, own_roles={role.record.id: role.record for role in parsed.roles})
    homeless = _homeless(parsed, names, out)
    sources = _sources(parsed, whole, homeless, out)
    cited = {id: Cited.of(source) for id, source in sources.items()}
    found = (_provisions(each, parsed.id, cited, homeless, names, out) for each in parsed.sources)
    provisions = [provision for of_source in found for provision in of_source]
    order = {topic: place for place, topic in enumerate(names.stage_of)}
    answers = link_answers(parsed.answers, names, out)
    linked = world.Partnership(
        parsed.record.record,
        parsed.record.yaml,
        id=parsed.id,
        sources=tuple(sources.values()),
        provisions=tuple(sorted(provisions, key=lambda provision: order[provision.topic])),
        silences=_silences(parsed, homeless, names),
        notes=_notes(parsed, cited, out),
        answers=answers,
        asked={phrased.record.id: phrased.record.asked for phrased in parsed.asked},
        roles=tuple(parsed.roles),
        edition=parsed.edition,
        logo=parsed.logo,
        changes=tuple(parsed.changes),
        sign_offs=tuple(parsed.sign_offs),
        whole=not homeless
        and len(answers) == len(parsed.answers)
        and len(sources) == len(parsed.record.record.documents)
        and not any(parsed.folder in path.parents for path in whole.broken),
    )
    if not any(parsed.folder in path.parents for path in whole.unreadable):
        check_references(linked, names.broken_ids | homeless, out)
        check_asked(parsed.asked, linked, names.broken_ids | homeless, out)
    return linked


def _notes(
    parsed: ParsedPartnership, sources: Mapping[str, Cited], out: Diagnostics
) -> tuple[world.Note, ...]:
    return tuple(
        _note(placed, parsed, source, sources, out)
        for source in parsed.sources
        for placed in source.notes
    )


def _silences(
    parsed: ParsedPartnership, homeless: Collection[str], names: Names
) -> tuple[world.Silence, ...]:
    return tuple(
        world.Silence(
            silence.record,
            silence.yaml,
            silence.path,
            partnership=parsed.id,
            stage=names.stage_of[silence.record.topic],
        )
        for silence in parsed.silences
        if silence.record.id not in homeless
    )


def _homeless(parsed: ParsedPartnership, names: Names, out: Diagnostics) -> frozenset[str]:
    """Ids of provisions and silences whose topic there is not: they can stand on no page."""
    provisions = [provision for source in parsed.sources for provision in source.provisions]
    for placed in provisions:
        _check_vocabulary(placed, names, out)
    topics = [
        *(
            (provision.record.id, provision.record.topic, provision.where("topic"))
            for provision in provisions
        ),
        *(
            (silence.record.id, silence.record.topic, silence.where("topic"))
            for silence in parsed.silences
        ),
    ]
    return frozenset(
        id
        for id, topic, where in topics
        if not refer(topic, names.stage_of, Unknown.TOPIC, where, out)
    )


def _check_vocabulary(placed: Placed[policy.Provision], names: Names, out: Diagnostics) -> None:
    for n, also in enumerate(placed.record.also):
        refer(also, names.stage_of, Unknown.TOPIC, placed.where("also", n), out)
    for key in ("who", "to") if names.roles else ():
        for n, role in enumerate(getattr(placed.record, key)):
            known = (*names.roles, *names.own_roles)
            refer(role, known, Unknown.ROLE, placed.where(key, n), out)


def _sources(
    parsed: ParsedPartnership, whole: Parsed, homeless: Collection[str], out: Diagnostics
) -> dict[str, world.Source]:
    assert parsed.record is not None
    by_id = {source.id: source for source in parsed.sources}
    listed = parsed.record.record.documents
    for n, id in enumerate(listed):
        refer(id, by_id, Unknown.DOCUMENT, parsed.record.where("documents", n), out)
    for id, source in by_id.items():
        if id not in listed:
            out.error(
                Location(source.folder / "document.yml"),
                Linking.UNLISTED_DOCUMENT,
                f"the document '{id}' is not listed in {parsed.folder}/partnership.yml",
                "Add it to `documents` there, in its order of authority.",
            )
    readable = {id: by_id[id] for id in listed if id in by_id}
    return {
        id: _source(source, parsed.id, whole, homeless)
        for id, source in readable.items()
        if source.record and source.register and source.fingerprint
    }


def _source(
    parsed: ParsedSource, partnership: str, whole: Parsed, homeless: Collection[str]
) -> world.Source:
    assert parsed.record and parsed.register and parsed.fingerprint
    return world.Source(
        parsed.record.record,
        parsed.record.yaml,
        id=parsed.id,
        partnership=partnership,
        register=parsed.register,
        fingerprint=parsed.fingerprint,
        set_aside=tuple(parsed.set_aside),
        confirmed=tuple(reading.record for reading in parsed.confirmed),
        hints=parsed.hints,
        text=parsed.text,
        spoken=_spoken(parsed),
        whole=not any(path.parent == parsed.folder for path in whole.broken)
        and not any(provision.record.id in homeless for provision in parsed.provisions),
    )


def _spoken(parsed: ParsedSource) -> dict[str, str]:
    """The sentences in their own words: of the registered text, where it may be shown."""
    assert parsed.record and parsed.register
    text, may = parsed.text, parsed.record.record.rights == "reproduce"
    if text is None or not may or sha256(text).hexdigest() != parsed.register.text:
        return {}
    done = cut(text, parsed.hints.record if parsed.hints else Hints())
    return {sentence.at: words for sentence, words in done.sentences}


def _provisions(
    source: ParsedSource,
    partnership: str,
    sources: Mapping[str, Cited],
    homeless: Collection[str],
    names: Names,
    out: Diagnostics,
) -> Iterable[world.Provision]:
    """A document's provisions in the order of its file, so that each head comes before its items.

    An item whose head has no place is left as if it stood alone: the run has failed already.
    """
    linked: dict[str, world.Provision] = {}
    for placed in source.provisions:
        if placed.record.id in homeless:
            continue
        provision = world.Provision(
            placed.record,
            placed.yaml,
            placed.path,
            placed.elsewhere,
            partnership=partnership,
            stage=names.stage_of[placed.record.topic],
            evidence=evidence_of(placed, source, sources, out),
            acts_as=tuple(names.acts_as(role) for role in placed.record.who),
            words=placed.words,
            head=linked.get(placed.item_of),
            heads=placed.heads,
        )
        linked[provision.id] = provision
        yield provision


def _note(
    placed: Placed[policy.Note],
    partnership: ParsedPartnership,
    source: ParsedSource,
    sources: Mapping[str, Cited],
    out: Diagnostics,
) -> world.Note:
    return world.Note(
        placed.record,
        placed.yaml,
        placed.path,
        partnership=partnership.id,
        evidence=evidence_of(placed, source, sources, out),
        document=source.id,
    )
