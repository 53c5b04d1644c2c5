"""A stage of one partnership: every provision of the stage once, with its silences and notes."""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.frame.wording import count
from generator.pages.parts.checklist_links import stage_parts
from generator.pages.parts.onward import Onward
from generator.pages.parts.stage_tools import tools
from generator.pages.policy.topic_part import topic_part
from generator.schema.policy import Force
from generator.schema.vocabulary import Stage


@dataclass(frozen=True, slots=True)
class StageHead:
    """What the stage is about, how much there is, and whether forces need a key."""

    lead: str
    count: str
    key: bool


def stage_page(partnership: Partnership, stage: Stage, context: Context) -> Page:
    """Every topic of the stage that has something to show, in reading order."""
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
        Block("stage_head.html", _head(partnership, stage)),
    ]
    offered = tools(partnership.id, stage.id, page)
    if offered:
        parts.append(Block("tools.html", offered))
    for topic in stage.topics:
        part = topic_part(topic.id, partnership, page, told)
        parts += [Heading(2, topic.title, topic.id), Block("topic_part.html", part)]
    parts += stage_parts(partnership, stage.id, page)
    parts += _onward(partnership, stage, page)
    return whole(own, page, tuple(parts))


def _head(partnership: Partnership, stage: Stage) -> StageHead:
    provisions = [one for one in partnership.provisions if one.stage == stage.id]
    silences = [one for one in partnership.silences if one.stage == stage.id]
    words = count(len(provisions), "provision")
    if silences:
        words += f" and {count(len(silences), 'silence')}"
    return StageHead(
        lead=stage.lead,
        count=f"{words}." if provisions or silences else "",
        key=any(one.force is not Force.INFORMATION for one in provisions),
    )


def _onward(partnership: Partnership, stage: Stage, page: Standpoint) -> list[Block]:
    stages = page.catalogue.stages
    after = stages[stages.index(stage) + 1 :]
    if not after:
        return []
    href = page.href(addresses.stage_path(partnership.id, after[0].id))
    return [Block("onward.html", Onward(Link(f"Next: {after[0].title}", href)))]
