"""The meeting documents that all partnerships share, linked: each id stands once in its document.

Part of linking, below `forms`. What is wrong is reported; the document is then left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator import catalogue as world
from generator.diagnostics import Diagnostics, Location
from generator.diagnostics.codes import Unknown
from generator.linking.names import Names, refer, unique
from generator.parse.placed import Placed
from generator.schema.templates import Template


def link_templates(
    parsed: Sequence[Placed[Template]], names: Names, out: Diagnostics
) -> tuple[world.MeetingTemplate, ...]:
    """Every meeting document that is in order; others are reported and left out."""
    linked = []
    for placed in parsed:
        before = out.errors
        stages = set(names.stage_of.values())
        refer(placed.record.stage, stages, Unknown.STAGE, placed.where("stage"), out)
        unique(_ids(placed), out)
        if out.errors == before:
            linked.append(world.MeetingTemplate(placed.record, placed.yaml, placed.path))
    return tuple(linked)


def _ids(placed: Placed[Template]) -> Iterator[tuple[str, Location]]:
    """Of sections and fields alike: a partnership leaves out either by its id."""
    for s, section in enumerate(placed.record.sections):
        yield section.id, placed.where("sections", s, "id")
        for f, field in enumerate(section.fields):
            yield field.id, placed.where("sections", s, "fields", f, "id")
