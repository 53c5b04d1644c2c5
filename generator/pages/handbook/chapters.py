"""The chapters of a handbook that say what the document says: at a glance, by stage, as guides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from generator import addresses
from generator.catalogue import Guide, Partnership, Provision
from generator.derived.guide_graph import Step
from generator.pages.frame.context import Context, Standpoint
from generator.pages.guides.outline import OutlineStep, WayOn, outline
from generator.pages.guides.take import take_views
from generator.pages.handbook.book import (
    Block,
    Chapter,
    Chart,
    Heading,
    Line,
    Lines,
    Look,
    Table,
    Words,
    plain,
)
from generator.pages.handbook.said import Numbers, lines
from generator.pages.parts.in_short import ShortAnswer, in_short
from generator.pages.parts.sheet.flattened import Mark, Run
from generator.pages.parts.silences import GapView
from generator.pages.parts.statements import clause_of
from generator.pages.policy.glance import Cited, Fact, Held, facts
from generator.pages.policy.topic_part import TopicPart, topic_part
from generator.schema.vocabulary import Stage


def glance(owner: Partnership, context: Context) -> Iterator[Chapter]:
    """Where it stands on the few questions that most readers come with."""
    page = context.page(addresses.partnership_path(owner.id))
    if asked := facts(owner, page):
        rows = tuple((plain(one.ask.text), tuple(_answer(one))) for one in asked)
        yield Chapter("At a glance", (Table(("Question", "Answer"), rows),))


def _answer(fact: Fact) -> Iterator[Run]:
    if fact.text:
        yield Run(fact.text, after=" ")
    for held in fact.held:
        yield from _held(held)


def _held(held: Held) -> Iterator[Run]:
    if held.force:
        yield Run(held.force.word, Mark.FORCE, after=" ")
    if held.when:
        yield Run(f"If {held.when}, ")
    yield Run(held.label, Mark.STRONG, after=". ")
    for cited in held.cited:
        yield from _cited(cited)


def _cited(cited: Cited) -> Iterator[Run]:
    told = [f"{cited.force}:"] if cited.force else []
    told += [f"if {cited.when}:"] if cited.when else []
    told.append(", ".join(link.text for link in cited.links))
    yield Run(f"({' '.join(told)})", Mark.WHERE, after=" ")
    for rider in cited.riders:
        yield Run(rider.label, Mark.BOUND, after=" ")
        yield Run(rider.words, after=" ")


def stage(owner: Partnership, stage: Stage, by: Numbers, context: Context) -> Chapter:
    """All that the documents say on a stage, topic by topic."""
    page = context.page(addresses.stage_path(owner.id, stage.id))
    blocks: list[Block] = [Words(plain(stage.lead), Look.LEAD)]
    if short := in_short(owner, stage, page):
        blocks.append(Words((Run("In short", Mark.STRONG),)))
        blocks.append(Lines(tuple(Line(tuple(_short(one))) for one in short)))
    told: set[str] = set()
    for topic in stage.topics:
        part = topic_part(topic.id, owner, page, told)
        if not part.nothing_at_all:
            blocks.append(Heading(2, topic.title, topic_of(topic.id)))
            blocks += _topic(topic.id, part, by)
    if len(blocks) == 1:
        blocks.append(Words(plain("Nothing of the document is filed at this stage.")))
    return Chapter(stage.title, tuple(blocks))


def _short(one: ShortAnswer) -> Iterator[Run]:
    yield Run(f"{one.ask.text}:", after=" ", of=topic_of(one.ask.href.removeprefix("#")))
    if one.open:
        yield Run(f"{one.open}.")
    for at, stance in enumerate(one.stances, start=1):
        if stance.when:
            yield Run("if", Mark.BOUND, after=" ")
            yield Run(f"{stance.when}: ")
        for force in stance.forces:
            yield Run(force.word, Mark.FORCE, after=" ")
        yield Run(stance.label, after="." if at == len(one.stances) else "; ")


def _topic(id: str, part: TopicPart, by: Numbers) -> Iterator[Block]:
    if part.lines:
        yield lines(part.lines, by)
    if part.gap:
        yield Words(tuple(_gap(id, part.gap)), Look.SMALL)
    if part.empty:
        yield Words(plain(part.empty), Look.SMALL)
    if part.elsewhere:
        named = ", ".join(link.text for link in part.elsewhere)
        yield Words((Run("See also", Mark.BOUND, after=" "), Run(f"{named}.")), Look.SMALL)


def _gap(topic: str, gap: GapView) -> Iterator[Run]:
    """What is left unsaid, in short; all of it is gathered in a chapter."""
    if gap.first:
        yield Run("Not said:", Mark.BOUND, after=" ", of=silent_of(topic))
        yield Run(f"{gap.first}{f'; {gap.more}' if gap.more else ''}.")
    else:
        yield Run("Not covered by the document.", Mark.BOUND, of=silent_of(topic))


def guides(context: Context) -> Iterator[Chapter]:
    """Every guide as a flowchart, and the same in words."""
    blocks: list[Block] = []
    for guide in context.catalogue.guides:
        blocks += _guide(guide, context)
    if blocks:
        yield Chapter("Decision guides", tuple(blocks), opens=True)


def _guide(guide: Guide, context: Context) -> Iterator[Block]:
    page = context.page(addresses.guide_path(guide.partnership, guide.id))
    flow = context.derived.graph(guide)
    phrase = context.catalogue.by_id[guide.partnership].record.document_phrase
    made_of = sha256(repr((guide.record, guide.words)).encode()).hexdigest()
    yield Heading(2, guide.words.title, guide.id)
    basis = f"Worked out from the text of {phrase}; it is not the partnership’s own flowchart."
    intro = (
        Words(plain(guide.words.purpose)),
        Words(plain(f"{basis} {guide.record.missing or ''}".rstrip()), Look.SMALL),
    )
    yield Chart(guide.words.title, intro, made_of, context.derived.flowchart(guide).parts)
    yield Heading(3, "The same in words")
    steps = zip(flow.steps, outline(flow, take_views(flow, page)), strict=True)
    yield Lines(tuple(_step(step, words, guide.id, page) for step, words in steps))


def _step(step: Step, words: OutlineStep, guide: str, page: Standpoint) -> Line:
    return Line(
        runs=(Run(f"Step {words.number}, {words.kind}:", Mark.STRONG, after=" "), Run(words.text)),
        anchor=f"{guide}.{words.id}",
        clause=_clauses(page.catalogue.provisions[id] for id in (*step.node.cites, *step.items)),
        below=(tuple(_ways(words.ways, guide)),) if words.ways else (),
    )


def _ways(ways: tuple[WayOn, ...], guide: str) -> Iterator[Run]:
    for at, way in enumerate(ways, start=1):
        yield Run(f"{way.label or 'Then'}:", after=" ")
        yield Run(
            f"step {way.number}", of=f"{guide}.{way.to}", after="" if at == len(ways) else "; "
        )


def _clauses(provisions: Iterable[Provision]) -> str:
    """Each place once; of many the first, since the list itself stands with its stage."""
    every = tuple(dict.fromkeys(clause_of(provision) for provision in provisions))
    return f"{every[0]} and {len(every) - 1} more" if len(every) > 3 else ", ".join(every)


def topic_of(topic: str) -> str:
    """Anchor of a topic."""
    return f"topic-{topic}"


def silent_of(topic: str) -> str:
    """Anchor of what the documents leave unsaid on a topic."""
    return f"silent-{topic}"
