"""A stage of one partnership: every statement of the stage once, with what is left unsaid."""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.parts.in_short import ShortAnswer, in_short
from generator.pages.parts.stage_tools import documents_at, guides_at
from generator.pages.policy.topic_part import topic_part
from generator.schema.vocabulary import Stage


@dataclass(frozen=True, slots=True)
class StageHead:
    """The answers that matter most, and the guides that lead through the stage step by step."""

    answers: tuple[ShortAnswer, ...]
    guides: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class StageFoot:
    """What to take along from a stage, and the way on."""

    documents: tuple[Link, ...]
    checklists: Link
    onward: Link | None


def stage_page(partnership: Partnership, stage: Stage, context: Context) -> Page:
    """Every topic of the stage that has been read and left something, in reading order."""
    page = context.page(addresses.stage_path(partnership.id, stage.id))
    name = partnership.record.name
    own = Own(
        kind="stage",
        title=f"{stage.title}: {name}",
        description=f"{stage.lead} What {partnership.record.document_phrase} says.",
        crumbs=((name, addresses.partnership_path(partnership.id)),),
        partnership=partnership,
        stage=stage.id,
        rail=True,
        contents="On this page",
    )
    told: set[str] = set()
    parts: list[Heading | Block] = [
        Heading(1, own.title, "top"),
        Block("stage_head.html", _head(partnership, stage, page)),
    ]
    for topic in stage.topics:
        part = topic_part(topic.id, partnership, page, told)
        if part.nothing_at_all:
            continue
        parts += [Heading(2, topic.title, topic.id), Block("topic_part.html", part)]
    if not any(isinstance(part, Heading) and part.level > 1 for part in parts):
        parts.append(Block("lead.html", "Nothing of the document is filed at this stage."))
    parts.append(Block("stage_foot.html", _foot(partnership, stage, page)))
    return whole(own, page, tuple(parts))


def _head(partnership: Partnership, stage: Stage, page: Standpoint) -> StageHead:
    return StageHead(
        answers=in_short(partnership, stage, page),
        guides=guides_at(partnership.id, stage.id, page),
    )


def _foot(partnership: Partnership, stage: Stage, page: Standpoint) -> StageFoot:
    stages = page.catalogue.stages
    after = next(iter(stages[stages.index(stage) + 1 :]), None)
    return StageFoot(
        documents=documents_at(partnership.id, stage.id, page),
        checklists=page.link(
            "Checklists", f"{addresses.partnership_path(partnership.id)}#checklists"
        ),
        onward=_onward(after, partnership, page) if after else None,
    )


def _onward(after: Stage, partnership: Partnership, page: Standpoint) -> Link:
    return page.link(f"Next: {after.title}", addresses.stage_path(partnership.id, after.id))
