"""An invented policy whose units are known: what each writer sets, and each reader must find.

A unit is what a provision can rest on: a sentence, an item, a row, a heading, a footnote. Its
`tail` is the part of its address that is printed: the clause, the letters of the list.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

TITLE = "Ferry Crossing Meetings Policy"
HEADER = "Ferry Crossing Partnership"
FOOTER = "Version 4, reviewed by the harbour office"


@dataclass(frozen=True)
class Unit:
    kind: str
    words: str
    tail: str = ""


@dataclass(frozen=True)
class Heading:
    words: str
    level: int = 1
    number: str = ""


@dataclass(frozen=True)
class Clause:
    """A numbered paragraph: `3.2 The pilot ...`."""

    number: str
    sentences: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True)
class Text:
    sentences: tuple[str, ...]
    note: str = ""
    """A footnote after its last sentence."""
    link: tuple[str, str] = ("", "")
    """Words of it that are a link, and where it leads."""
    boxed: bool = False
    tracked: str = ""
    """Words that were deleted after its first sentence, with the deletion tracked."""


@dataclass(frozen=True)
class Item:
    words: str
    label: str = ""
    """As printed: `(a)`, `(iv)`, `3.`; none for a bullet."""
    level: int = 0
    tail: str = ""
    restarts: bool = False


@dataclass(frozen=True)
class Table:
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Piece = Heading | Clause | Text | Item | Table

PIECES: tuple[Piece, ...] = (
    Text(
        (
            "This policy tells crews and shore staff how a crossing meeting is called and run.",
            "It is read together with the harbour rules.",
        ),
        link=("the harbour rules", "https://harbour.example/rules(2)"),
    ),
    Heading("Purpose and scope", 1, "1."),
    Clause("1.1", ("A crossing meeting brings together all who carry a share of a voyage.",)),
    Clause(
        "1.2",
        (
            "Any member of a crew may ask for one.",
            "The pilot must answer within two working days, e.g. by letter.",
        ),
        note="Working days leave out Sundays and the days of the regatta.",
    ),
    Clause("1.3", ("A meeting should be called where:",)),
    Item("two crews do not agree on the tide", "(a)", 0, "a"),
    Item("a passenger has told a deckhand of a worry, and", "(b)", 0, "b"),
    Item("the worry concerns the gangway", "(i)", 1, "b.i"),
    Item("the worry concerns the night crossing", "(ii)", 1, "b.ii"),
    Item("the lighthouse keeper asks for it", "(c)", 0, "c"),
    Clause("1.4", ("Nobody needs the leave of a captain to call it.",)),
    Heading("Before the meeting", 1, "2."),
    Heading("Who is asked to come", 2, "2.1"),
    Text(("The pilot should ask the following people to come:",)),
    Item("the purser of each ferry", tail="a"),
    Item("the harbour nurse, unless she has said that she need not be asked", tail="b"),
    Item("for a crossing by night:", tail="c"),
    Item("the lamp trimmer", level=1, tail="c.i"),
    Item("the keeper of the fog bell", level=1, tail="c.ii"),
    Item("anyone whom the passenger names", tail="d"),
    Text(
        (
            "An invitation must name the day, the place and the reason.",
            "It should not name the passenger.",
            "A guest who cannot come may send a written account in good time.",
        ),
        note="A form for the account hangs in the ticket office.",
    ),
    Heading("What is sent out beforehand", 2, "2.2"),
    Text(
        (
            "Papers go out three days before the meeting.",
            "The purser keeps a list of everyone who was sent them.",
        ),
        tracked="Papers may go by pigeon.",
    ),
    Table(
        ("Paper", "Who writes it", "When it is due"),
        (
            ("Account of the voyage", "The mate on watch", "Three days before"),
            ("Tide table", "The harbour office", "One week before"),
            ("List of passengers", "The purser must write it", "On the day"),
            ("Letter of the nurse", "The harbour nurse, if she is asked", "On the day"),
        ),
    ),
    Heading("At the meeting", 1, "3."),
    Clause("3.1", ("The chair must not be a member of either crew.",)),
    Clause(
        "3.2",
        ("The chair works through these steps in their order:",),
    ),
    Item("welcome everyone and say who may speak", "1.", 0, "1", restarts=True),
    Item("read out the account of the voyage", "2.", 0, "2"),
    Item("hear the passenger, if she wishes to speak", "3.", 0, "3"),
    Item("agree what each crew will do", "4.", 0, "4"),
    Clause(
        "3.3",
        (
            "Decisions are made by all who are present.",
            "If they cannot agree, the chair should write down both views and send them on.",
        ),
    ),
    Text(
        ("In an emergency ring the coastguard first and hold the meeting afterwards.",),
        boxed=True,
    ),
    Clause("3.4", ("Notes must be kept of:",)),
    Item("every decision and its reason", "(a)", 0, "a", restarts=True),
    Item("every view that was not shared", "(b)", 0, "b"),
    Heading("After the meeting", 1, "4."),
    Clause("4.1", ("The notes are sent to everyone who was asked within five days.",)),
    Clause(
        "4.2",
        (
            "Whoever disagrees may write to the harbour board.",
            "The board must answer in ten days and may hold another meeting.",
        ),
        note="The board sits on the first Monday of each month.",
    ),
    Heading("If a crew still disagrees", 2, "4.3"),
    Text(
        (
            "A crew that still disagrees should go through the stages below, one after the other.",
            "No stage may be left out, except where a voyage cannot wait.",
        )
    ),
    Table(
        ("Stage", "Who decides"),
        (
            ("First stage", "The two mates decide together"),
            ("Second stage", "The harbour master decides within three days"),
            ("Third stage", "The board decides and its word is final"),
        ),
    ),
    Heading("Records", 1, "5."),
    Text(
        (
            "Records of a meeting are kept for seven years in the long-term store of the office.",
            "They may be seen by those who were present and by the well-being officer.",
            "Nobody else should read them unless the board has agreed to it in writing.",
        )
    ),
)


def units(headings_numbered: bool = True) -> Iterator[Unit]:
    """All units, in the order of the document, footnotes after the unit that they hang on."""
    yield Unit("title", TITLE)
    notes = 0
    for piece in PIECES:
        if isinstance(piece, Heading):
            shown = piece.number if headings_numbered else ""
            yield Unit("heading", f"{shown} {piece.words}".strip())
        elif isinstance(piece, Item):
            yield Unit("item", piece.words, piece.tail)
        elif isinstance(piece, Table):
            yield from (Unit("row", " ".join(row)) for row in (piece.header, *piece.rows))
        else:
            tail = piece.number if isinstance(piece, Clause) else ""
            yield from (Unit("paragraph", sentence, tail) for sentence in piece.sentences)
            if piece.note:
                notes += 1
                yield Unit("footnote", piece.note, str(notes))
