"""Every duty is on the checklists of those who act, with its force and its conditions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from generator.catalogue import Catalogue, Provision
from generator.derived.checklists import (
    Checklist,
    checklist,
    checklists_of,
    entries,
    instruction,
    unasked_of,
)
from generator.derived.doing import moment_of, moments
from generator.schema.policy import Force, NoteSeverity
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
    """Each list that there is."""
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
    yield one.group.title
    for part in one.parts:
        yield f"  {part.moment.title}"
        for entry in (*entries(part.duties), *entries(part.may)):
            if entry.lead:
                yield f"    {entry.lead} ..."
            for line in entry.lines:
                yield f"    {WORDS[line.force]}: {entry.words(line)} [{line.id}]"
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


def test_each_line_shows_all_that_binds_it(built_site: Path) -> None:
    world = catalogue_of(ROOT)
    for one in every(world):
        page = page_of(built_site, one)
        shown = [str(tag["id"]) for tag in page.select("li.tick:not(.own li)")]
        assert sorted(shown) == sorted(line.id for line in lines(one))
        for line in lines(one):
            tag, said = seen_at(page, line)
            assert WORDS[line.force] in said, line.id
            for words in (line.record.if_, line.record.unless):
                assert not words or words.removesuffix(".").lower() in said.lower(), line.id
            assert one.partnership.record.name in text_of(page.h1)
            for exception in one.partnership.excepted_by(line.id):
                assert exception.record.if_ or exception.record.says.removesuffix(".") in said
                assert (exception.record.if_ or "").removesuffix(".") in said, line.id
            for note in one.partnership.notes_touching(line.id):
                named = note.record.short or "Editor’s note:"
                assert note.severity is NoteSeverity.WORDING or named in said, (line.id, note.id)
            source = tag.select_one("details.src")
            assert source is not None and not source.has_attr("open")
            assert all(each.words in text_of(source) for each in line.evidence), line.id


def seen_at(page: BeautifulSoup, line: Provision) -> tuple[Tag, str]:
    """A line, and what is said at it and at the lead-in above it; not what is behind a clause."""
    tag = page.find(id=line.id)
    assert isinstance(tag, Tag)
    places = [tag]
    above = tag.find_parent("li", class_="tick-lead")
    if isinstance(above, Tag):
        places.append(next(each for each in above.select(".does")))
    said = " ".join(_said(place) for place in places)
    assert instruction(line).split(" ")[-1].removesuffix(".") in said
    return tag, said


def _said(place: Tag) -> str:
    """All words, those that are only heard too."""
    names = " ".join(str(each["aria-label"]) for each in place.select("a[aria-label]"))
    shown = BeautifulSoup(str(place), "html5lib")
    for hidden in shown.select(".proof"):
        hidden.decompose()
    return " ".join(f"{shown.get_text()} {names}".split())


def test_a_list_is_a_list_and_says_nothing_twice(built_site: Path) -> None:
    lists = 0
    for one in every(catalogue_of(ROOT)):
        page = page_of(built_site, one)
        for part in one.parts:
            for entry in (*entries(part.duties), *entries(part.may)):
                for line in entry.lines:
                    tag = page.find(id=line.id)
                    assert isinstance(tag, Tag)
                    assert text_of(tag.select_one(".what")) == entry.words(line), line.id
                    lead = tag.find_parent("li", class_="tick-lead")
                    assert (lead is not None) is bool(entry.lead), line.id
                    if isinstance(lead, Tag):
                        words = text_of(lead.select_one(".what"))
                        assert words == entry.lead.rstrip(",:"), line.id
                        assert len(lead.select("ul > li")) == len(entry.lines)
                        lists += 1
        shown = [text_of(tag).lower() for tag in page.select(".tick-parts > section .what")]
        alone = [words for words in shown if len(words.split()) > 3]
        assert len(set(alone)) == len(alone), (one.partnership.id, one.group.id)
    assert lists > 20


def test_a_warning_is_in_words_once_and_by_its_number_from_then_on(built_site: Path) -> None:
    again = 0
    for one in every(catalogue_of(ROOT)):
        flags = page_of(built_site, one).select(".flag a")
        told: dict[str, str] = {}
        for flag in flags:
            heard, _, name = str(flag["aria-label"]).partition(": ")
            number = heard.removeprefix("Editor’s ").removesuffix(", above")
            if name in told:
                assert text_of(flag) == f"{told[name]}, above"
                again += 1
            else:
                told[name] = number
                assert text_of(flag) == (name if number == "note" else f"{number}: {name}")
    assert again


def test_whose_duty_it_is_is_named_with_commas(built_site: Path) -> None:
    world = catalogue_of(ROOT)
    many = 0
    for one in every(world):
        for tag in page_of(built_site, one).select(".who"):
            words = text_of(tag)
            assert words.startswith("Asked of: ") and words.count(" and ") <= 1
            many += ", " in words
    assert many


def test_only_an_option_and_a_lead_in_have_no_box(built_site: Path) -> None:
    for one in every(catalogue_of(ROOT)):
        page = page_of(built_site, one)
        assert len(page.select("li.tick > .box")) == len(one.duties)
        assert not page.select("li.option > .box") and not page.select("li.tick input")
        assert not page.select("li.tick-lead > .box, li.tick-lead > .does > .box")


def test_no_empty_list_is_offered_anywhere(built_site: Path) -> None:
    world = catalogue_of(ROOT)
    rows = json.loads((built_site / "data/v1/checklists.json").read_bytes())
    offered = {(row["partnership"], row["group"]) for row in rows}
    none = 0
    for one in world.partnerships:
        folder = built_site / "partnerships" / one.id
        unasked = unasked_of(one, world)
        none += len(unasked)
        for group in unasked:
            assert checklist(group, one, world).empty
            _says_not_covered(folder / "checklists" / group.id / "index.html", group.whom)
            assert (one.id, group.id) not in offered
        ways = [str(way["href"]) for page in folder.rglob("index.html") for way in _ways(page)]
        assert not [way for way in ways for group in unasked if f"checklists/{group.id}/" in way]
        line = soup(folder / "index.html").select_one(".none-for")
        assert (line is not None) is bool(unasked)
        assert line is None or all(group.whom in text_of(line) for group in unasked)
    assert none > 5


def _says_not_covered(page: Path, whom: str) -> None:
    """An address once published is no dead end: it says so in grey, and leads on."""
    main = soup(page).select_one("main")
    assert main is not None and not main.select("li.tick, li.option")
    said = text_of(main.select_one(".unsaid") or main)
    assert said.startswith("Not covered.") and f"no duty or option for {whom}" in said
    ways = [str(way["href"]) for way in main.select(".lists a[href]")]
    assert ways and all((page.parent / way).exists() for way in ways)


def _ways(page: Path) -> list[Tag]:
    return [*BeautifulSoup(page.read_bytes(), "lxml").select('a[href*="checklists/"]')]


def test_the_page_of_a_partnership_leads_there(built_site: Path) -> None:
    for one in every(catalogue_of(ROOT)):
        folder = built_site / "partnerships" / one.partnership.id
        href = f"checklists/{one.group.id}/index.html"
        assert soup(folder / "index.html").select(f'a[href="{href}"]')
