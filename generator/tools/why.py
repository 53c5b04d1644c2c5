"""Why something stands on the site: record, page, sentences, who confirmed it, what rests on it.

Used by the command line, which alone can ask who wrote a line of a file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from generator import addresses
from generator.catalogue import Catalogue, Note, Partnership, Provision, Silence, Source
from generator.derived.derive import Derived
from generator.derived.readings import Reading, readings_of
from generator.derived.resting import resting_on
from generator.diagnostics import did_you_mean
from generator.pages.frame.wording import clause, limit, listed

Known = Provision | Silence | Note
Writer = Callable[[PurePosixPath, str], str]
"""Who wrote the line of a file that holds a text, and when; nothing where it is not known."""


class UnknownRecordError(Exception):
    """Nothing is called so; the text names what is near."""


def why(id: str, derived: Derived, writer: Writer = lambda *_: "") -> Iterator[str]:
    """All that a record stands on, and all that stands on it, in lines.

    Raises:
        UnknownRecordError: no provision, silence or note has that id.
    """
    catalogue = derived.catalogue
    owner, record = _found(id, catalogue)
    yield f"{id}: {_stated(record)}"
    yield from _of(record)
    yield _line("page", _page(record, catalogue))
    yield _line("file", str(record.where("id")))
    for source in owner.sources:
        for reading in readings_of(source, catalogue):
            if reading.id == id:
                yield from _read(reading, source, record, writer)
    resting = resting_on(id, derived)
    yield _line("on it rest", ", ".join(resting) or "nothing but itself")


def _found(id: str, catalogue: Catalogue) -> tuple[Partnership, Known]:
    known = {
        record.id: (owner, record) for owner in catalogue.partnerships for record in owner.records()
    }
    if id not in known:
        near = did_you_mean(id, known)
        raise UnknownRecordError(f"there is no provision, silence or note '{id}'. {near}".rstrip())
    return known[id]


def _stated(record: Known) -> str:
    if isinstance(record, Provision):
        return record.record.says
    return record.record.point if isinstance(record, Silence) else record.record.printed


def _of(record: Known) -> Iterator[str]:
    """What the record is, and when it holds."""
    if isinstance(record, Note):
        yield _line("note", record.severity)
        yield _line("touches", ", ".join(record.record.touches) or "the whole document")
    elif isinstance(record, Silence):
        yield _line("silence", f"the documents do not say it, under {record.record.topic}")
    else:
        yield from _conditions(record)


def _conditions(provision: Provision) -> Iterator[str]:
    record = provision.record
    yield _line("force", provision.force)
    parts = {
        "who acts": listed(record.who),
        "told": listed(record.to),
        "if": record.if_,
        "unless": record.unless,
        "exception to": ", ".join(record.excepts),
        "time limit": " ".join(filter(None, limit(record.within))) if record.within else "",
        "reading": record.reading,
    }
    yield from (_line(name, text) for name, text in parts.items() if text)


def _page(record: Known, catalogue: Catalogue) -> str:
    place = _place(record)
    return addresses.published(catalogue.site.address, place) or place


def _place(record: Known) -> str:
    if isinstance(record, Note):
        return addresses.note_path(record.partnership, record.document, record.id)
    return addresses.provision_path(record.partnership, record.stage, record.id)


def _read(reading: Reading, source: Source, record: Known, writer: Writer) -> Iterator[str]:
    """The sentence that a record was read against, and who said so."""
    for sentence in source.register.sentences():
        if sentence.at == reading.at:
            yield _line("sentence", f"{source.partnership}/{source.id} {sentence.at}")
            yield _line("clause", clause(sentence.label))
    if not isinstance(record, Silence):
        for cited in record.evidence:
            if (cited.source.id, cited.sentence.at) == (source.id, reading.at):
                yield _line("phrase", f"“{cited.words}”")
    yield _line("confirmed", _confirmed(reading, source, writer))


def _confirmed(reading: Reading, source: Source, writer: Writer) -> str:
    said = [one for one in source.confirmed if (one.id, one.at) == reading.key]
    if not said:
        return f"by nobody yet: handrail confirm {reading.id}"
    if said[0].hash != reading.hash:
        return "against another sentence than now stands there: read it again"
    file = source.location.file.with_name("confirmed.yml")
    return writer(file, said[0].hash) or "yes; who and when is not known outside version control"


def _line(name: str, text: str) -> str:
    return f"    {name:<12} {text}"
