"""Every duty is on the checklists of those who act, with its force and its conditions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from generator.catalogue import Catalogue, Provision
from generator.derived.checklists import Checklist, checklist, checklists_of, instruction
from generator.derived.doing import moment_of, moments
from generator.schema.policy import Force
from tests.projects import GOOD, ROOT, catalogue_of

GOLDEN = Path(__file__).with_name("northmoor.txt")
WORDS = {
    Force.MUST: "Must",
    Force.SHOULD: "Should",
    Force.MAY: "May",
    Force.MUST_NOT: "Must not",
    Force.SHOULD_NOT: "Should not",
}


@pytest.fixture(params=[GOOD, ROOT], ids=["good", "real"])
def world(request: pytest.FixtureRequest) -> Catalogue:
    root: Path = request.param
    return catalogue_of(root)


def every(world: Catalogue) -> Iterator[Checklist]:
    for one in world.partnerships:
        yield from checklists_of(one, world)


def lines(one: Checklist) -> list[Provision]:
    return [line for part in one.parts for line in part.lines]


def wanted(one: Provision, world: Catalogue) -> set[str]:
    """Where a duty belongs, told from the content alone; of a list it is its items that do."""
    if one.heads:
        return set()
    if not one.record.who:
        return {group.id for group in world.checklists if group.unnamed}
    return {
        group.id
        for group in world.checklists
        for part in group.roles
        if part.role in one.record.who and one.stage in (part.stages or [one.stage])
    }


def test_every_duty_stands_once_on_exactly_the_checklists_of_its_roles(world: Catalogue) -> None:
    lists = list(every(world))
    duties = 0
    for one in world.all_provisions():
        if one.force in (Force.MAY, Force.INFORMATION):
            continue
        duties += 1
        found = [
            each.group.id
            for each in lists
            if each.partnership.id == one.partnership
            for line in each.duties
            if line.id == one.id
        ]
        assert sorted(found) == sorted(wanted(one, world)), one.id
        assert found or one.heads
    assert duties > 5


def test_a_force_never_changes_and_no_fact_becomes_a_task(world: Catalogue) -> None:
    for one in every(world):
        for part in one.parts:
            assert {line.force for line in part.duties} <= {*WORDS} - {Force.MAY}
            assert {line.force for line in part.may} <= {Force.MAY}
            assert {moment_of(line, world) for line in part.lines} <= {part.moment.id}


def test_lines_stand_in_order_of_doing(world: Catalogue) -> None:
    order = [moment.id for moment in moments(world)]
    topics = list(world.topics)
    for one in every(world):
        (source,) = one.partnership.sources
        places = [sentence.at for sentence in source.register.sentences()]
        assert [part.moment.id for part in one.parts] == [
            id for id in order if id in {part.moment.id for part in one.parts}
        ]
        for part in one.parts:
            for apart in (part.duties, part.may):
                at = [
                    (topics.index(line.topic), places.index(line.evidence[0].sentence.at))
                    for line in apart
                ]
                assert at == sorted(at)


def test_a_permission_that_names_nobody_is_a_task_only_where_it_is_said_as_one() -> None:
    world = catalogue_of(ROOT)
    (group,) = (group for group in world.checklists if group.unnamed)
    for one in world.partnerships:
        for line in lines(checklist(group, one, world)):
            if line.force is Force.MAY and not line.record.who:
                assert line.record.do


def written(one: Checklist) -> Iterator[str]:
    yield f"{one.group.title}{' (nothing)' if one.empty else ''}"
    for part in one.parts:
        yield f"  {part.moment.title}"
        for line in part.lines:
            yield f"    {WORDS[line.force]}: {instruction(line)} [{line.id}]"
        for item in part.own:
            yield f"    Ours: {item.text} [{item.id}]"


def test_the_lists_of_northmoor(update_goldens: bool) -> None:
    world = catalogue_of(GOOD)
    lists = checklists_of(world.by_id["northmoor"], world)
    text = "\n".join(line for one in lists for line in written(one)) + "\n"
    if update_goldens:
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")


def test_an_own_line_is_for_whom_it_is_meant_and_makes_no_duty() -> None:
    world = catalogue_of(GOOD)
    worker = world.checklists[0]
    own = {
        one.id: [item.id for part in checklist(worker, one, world).parts for item in part.own]
        for one in world.partnerships
    }
    assert own == {"northmoor": ["own-quiet-room"], "eastvale": []}


# --- As they are shown


@cache
def soup(page: Path) -> BeautifulSoup:
    return BeautifulSoup(page.read_bytes(), "html5lib")


def page_of(site: Path, one: Checklist) -> BeautifulSoup:
    return soup(site / f"partnerships/{one.partnership.id}/checklists/{one.group.id}/index.html")


def text_of(tag: Tag | None) -> str:
    assert tag is not None
    return " ".join(tag.get_text().split())


def test_each_line_shows_its_force_its_conditions_and_its_clause(built_site: Path) -> None:
    for one in every(catalogue_of(ROOT)):
        page = page_of(built_site, one)
        shown = [str(tag["id"]) for tag in page.select("li.tick:has(.force)")]
        assert shown == [line.id for line in lines(one)]
        for line in lines(one):
            tag = page.find(id=line.id)
            assert isinstance(tag, Tag)
            force = tag.select_one(".says .force")
            assert isinstance(force, Tag)
            assert WORDS[line.force] in force.find_all(string=True, recursive=False), line.id
            assert text_of(tag.select_one(".what")) == instruction(line)
            said = text_of(tag)
            for words in (line.record.if_, line.record.unless):
                assert not words or words.removesuffix(".") in said, line.id
            assert not line.record.within or tag.select(".condition"), line.id
            assert line.evidence[0].sentence.label in text_of(tag.select_one(".source a"))
            for exception in one.partnership.excepted_by(line.id):
                assert exception.record.says in said, line.id
            assert bool(tag.select(".note-tag")) == bool(one.partnership.notes_touching(line.id))
            assert ("names nobody" in said) is (not line.record.who)


def test_only_an_option_has_no_box(built_site: Path) -> None:
    for one in every(catalogue_of(ROOT)):
        page = page_of(built_site, one)
        assert len(page.select("li.tick > .box")) == len(one.duties)
        assert not page.select("li.option > .box") and not page.select("li.tick input")


def test_a_list_with_nothing_on_it_says_so(built_site: Path) -> None:
    empty = [one for one in every(catalogue_of(ROOT)) if one.empty]
    assert empty
    for one in empty:
        said = text_of(page_of(built_site, one).select_one(".checklist .silence"))
        phrase = one.partnership.record.document_phrase
        assert f"{phrase} names no duty for {one.group.whom}." in said


def test_the_pages_of_partnership_and_stage_lead_there(built_site: Path) -> None:
    for one in every(catalogue_of(ROOT)):
        folder = built_site / "partnerships" / one.partnership.id
        href = f"checklists/{one.group.id}/index.html"
        assert soup(folder / "index.html").select(f'.checklists a[href="{href}"]')
        for stage in {line.stage for line in one.duties}:
            assert soup(folder / stage / "index.html").select(f'.checklists a[href="../{href}"]')
