"""An invented document with every kind of field, since no real one has them all."""

from __future__ import annotations

from generator.pages.parts.sheet.flattened import (
    Field,
    FieldKind,
    Flattened,
    Grid,
    Group,
    GroupKind,
    Head,
    Heading,
    Mark,
    Paragraph,
    Properties,
    Run,
    Style,
)

LONG = "Where to, and by which way round the wood if the brook is over the path again this spring"
_PROPERTIES = Properties(
    "Walk: Parish", "Plan a walk.", "Walks", "en-GB", "Walk. For use with “Walks” (May 2026)."
)


def _blank(field: Field | Grid, *beside: Run) -> Group:
    label = Paragraph(Style.LABEL, (Run(field.label), *beside))
    return Group(GroupKind.BLANK, (label, field), isinstance(field, Grid))


def _said() -> Group:
    number = Run("1", Mark.NUMBER, after=" ", of="walks")
    runs = (number, Run("Must", Mark.FORCE, after=" "), Run("Walkers shut gates."))
    return Group(
        GroupKind.SAID,
        (Heading(2, "What the document says"), Paragraph(Style.SAID, runs)),
        breaks=True,
    )


MADE_UP = Flattened(
    "walk",
    _PROPERTIES,
    (
        Paragraph(Style.MARKING, (Run("For walkers only"),)),
        Heading(1, "Walk"),
        Paragraph(Style.KEY, (Run("* Ours."),)),
        Heading(2, "1. Before", (Run("1", Mark.NUMBER, before=" "),)),
        _blank(
            Field("where", LONG, FieldKind.LINE),
            Run("Should", Mark.CHIP, before=" "),
            Run("1", Mark.NUMBER, before=" "),
            Run("unless", Mark.BOUND, before=" ", after=" "),
            Run("it pours", Mark.ASIDE),
        ),
        _blank(Field("when", "When", FieldKind.DATE), Run("*", Mark.SIGN, before=" ")),
        _blank(Field("who", "Who leads", FieldKind.LINE)),
        _blank(Field("why", "Why", FieldKind.TEXT, lines=4)),
        _blank(Field("go", "Go", FieldKind.CHOICE, ("Go", "Do not go"))),
        _blank(Field("bring", "Bring", FieldKind.CHOICE, ("Boots", "Hat", "Map"), several=True)),
        _blank(Field("gate", "Gates shut", FieldKind.TICK, ("Yes",))),
        Heading(2, "2. Who comes"),
        _blank(
            Grid(
                "comes",
                "Who comes",
                (Head("Name", width=2), Head("Came", tick=True), Head("No reply", tick=True)),
                rows=3,
            )
        ),
        _blank(Grid("do", "To do", (Head("What", width=3), Head("Who")), rows=2, numbered=True)),
        _blank(Grid("next", "Next", (Head("What"), Head("Who")), rows=2, numbered=True)),
        _blank(Grid("told", "Told", (Head("Whom"), Head("How")), rows=2)),
        _said(),
    ),
)
