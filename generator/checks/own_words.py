"""Our own words are our own: no text of ours repeats a long run of a document's."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Note, Partnership, Provision, Silence, Source
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics import Location
from generator.diagnostics.codes import Code
from generator.register.fingerprint import may_share, shared_words

COPIED_WORDING = Code(
    "copied-wording",
    "A text of ours repeats a long run of a document's words.",
    wrong="says: The chair should be someone who does not already carry the case.",
    right="says: Whoever chairs should come from outside the case, not carry it.",
    advice="Say it in plain words of our own; only `words` quotes.",
)

MOST_SHARED = 9

_TEXTS = {
    Provision: ("says", "if_", "unless", "do", "reading"),
    Silence: ("point",),
    Note: ("printed", "matters", "site", "short"),
}


def _own_words(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    for partnership in catalogue.partnerships:
        for source in partnership.sources:
            if source.record.rights != "reproduce":
                for where, text in _texts(partnership):
                    _check(source, where, text, out)
                if may_share(source.fingerprint, catalogue.meanings, MOST_SHARED + 1):
                    for term in catalogue.glossary:
                        _check(source, term.location, term.record.meaning or "", out)


def _check(source: Source, where: Location, text: str, out: Findings) -> None:
    shared = shared_words(source.fingerprint, text, least=MOST_SHARED + 1)
    if shared:
        out.report(
            where,
            COPIED_WORDING,
            f"{shared} words in a row are the own words of a document ({source.partnership})",
            "Say it in plain words of our own; quote only in `words`.",
        )


def _texts(partnership: Partnership) -> Iterator[tuple[Location, str]]:
    for record in partnership.records():
        for key in _TEXTS[type(record)]:
            text = getattr(record.record, key)
            if text:
                yield record.where(key.rstrip("_")), text
    for change in partnership.changes:
        yield change.where("text"), change.record.text
        for n, rule in enumerate(change.record.rules):
            for key, text in (("before", rule.before), ("now", rule.now)):
                if text:
                    yield change.where("rules", n, key), text


RULE = Rule(
    promise="No text of ours shares more than nine words in a row with a partnership's document.",
    codes=(COPIED_WORDING,),
    check=_own_words,
)
