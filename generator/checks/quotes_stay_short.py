"""The documents belong to the partnerships: phrases from one sentence never join into a copy."""

from __future__ import annotations

from collections import defaultdict

from generator.catalogue import Catalogue, Evidence, Note, Partnership, Provision
from generator.diagnostics import Diagnostics
from generator.register.fingerprint import longest_run

MOST_JOINED = 11


def quotes_stay_short(catalogue: Catalogue, out: Diagnostics) -> None:
    """The phrases cited from one sentence join into no run of 12 words."""
    for partnership in catalogue.partnerships:
        for quoted in _by_sentence(partnership).values():
            _, first = quoted[0]
            if first.source.record.rights == "reproduce":
                continue
            phrases = tuple(dict.fromkeys(evidence.words for _, evidence in quoted))
            joined = longest_run(first.source.fingerprint, first.sentence.at, phrases)
            if joined > MOST_JOINED:
                record, _ = quoted[-1]
                ids = ", ".join(dict.fromkeys(one.id for one, _ in quoted))
                out.error(
                    record.where("cites"),
                    "quotes-join",
                    f"phrases from {first.sentence.at} join into a run of {joined} words ({ids})",
                    "Choose shorter phrases, or leave a gap between them.",
                )


def _by_sentence(
    partnership: Partnership,
) -> dict[tuple[str, str], list[tuple[Provision | Note, Evidence]]]:
    found: dict[tuple[str, str], list[tuple[Provision | Note, Evidence]]] = defaultdict(list)
    for record in partnership.quoting():
        for one in record.evidence:
            found[one.source.id, one.sentence.at].append((record, one))
    return found
