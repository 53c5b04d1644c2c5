"""The index holds everything that a reader may look for, and says the same on every run."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from generator.catalogue import Catalogue
from generator.derived.derive import Derived
from generator.schema.search import Circumstances
from generator.search_index import index_files
from generator.search_index.silences import parted
from tests.projects import HARBOUR, ROOT
from tests.projects.edited import unedited
from tests.search.conftest import EASTWICK, harbour

INDEX = "assets/search/index.js"
RECORD = "content/partnerships/northmoor/partnership.yml"
NORTHMOOR = "assets/search/shard-northmoor.js"


def registered(files: Mapping[str, bytes], path: str) -> dict[str, Any]:
    """The data that a script registers."""
    start, end = b"handrailSearch.add(", b");\n"
    assert files[path].startswith(start) and files[path].endswith(end)
    data: dict[str, Any] = json.loads(files[path][len(start) : -len(end)])
    return data


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return harbour().catalogue()


@pytest.fixture(scope="module")
def files(catalogue: Catalogue) -> dict[str, bytes]:
    return index_files(Derived(catalogue))


@pytest.fixture(scope="module")
def entries(files: dict[str, bytes]) -> dict[str, dict[str, Any]]:
    """Entries of Northmoor's shard by id, or by anchor or path where they have none."""
    return {
        entry.get("id") or entry["href"].rpartition("#")[2]: {**entry, "kind": kind}
        for kind, entries in registered(files, NORTHMOOR)["entries"].items()
        for entry in entries
    }


def test_one_shard_for_each_partnership_beside_the_index(
    files: dict[str, bytes], catalogue: Catalogue
) -> None:
    shards = {f"assets/search/shard-{id}.js" for id in catalogue.by_id}
    assert len(shards) == 2
    assert set(files) == {INDEX, *shards}


def test_same_catalogue_same_bytes(files: dict[str, bytes]) -> None:
    assert index_files(Derived(harbour().catalogue())) == files


def test_scripts_are_ascii_whatever_the_host_says_of_their_encoding() -> None:
    edited = harbour().replace(RECORD, "name: Northmoor", "name: Ynys Môn")
    for content in index_files(Derived(edited.catalogue())).values():
        assert content.isascii()


def test_every_provision_silence_and_note_is_in_its_shard(
    entries: dict[str, dict[str, Any]], catalogue: Catalogue
) -> None:
    told = catalogue.by_id["northmoor"]
    for kind in (told.provisions, told.silences, told.notes):
        assert kind and {one.id for one in kind} <= set(entries)


def test_the_handbook_is_found_by_its_name(files: dict[str, bytes]) -> None:
    documents = registered(files, NORTHMOOR)["entries"]["document"]
    hrefs = {one["what"]: one["href"] for one in documents}
    assert hrefs["Handbook in one file"] == "partnerships/northmoor/handbook/index.html"


def test_a_provision_keeps_its_condition_its_exception_and_its_note(
    entries: dict[str, dict[str, Any]],
) -> None:
    assert entries["no-authorise"]["bound"] == ["If they agree that it is needed."]
    assert entries["no-tell"]["bound"] == ["Unless that adds to the risk."]
    (exception,) = entries["no-tell"]["excepted"]
    assert "no-tell" not in entries[exception].get("excepted", ()), "it is the exception itself"
    assert entries["no-chair"]["noted"]
    assert "noted" not in entries["no-authorise"]


def test_a_provision_says_where_it_stands_and_how_strongly(
    entries: dict[str, dict[str, Any]],
) -> None:
    found = entries["no-authorise"]
    assert found["topics"] == ["authorisation"]
    assert found["clause"]
    assert found["force"] == "should"
    assert found["roles"] == ["lead", "manager"]
    assert "force" not in entries["no-dispute"], "information has no force"


def test_a_shard_says_once_whose_it_is_and_where_its_stages_stand(
    files: dict[str, bytes],
) -> None:
    shard = registered(files, NORTHMOOR)
    assert shard["partnership"] == "northmoor"
    assert shard["paths"]["decide"] == "partnerships/northmoor/decide/index.html"
    assert shard["document"] == "Northmoor's document"


def test_a_time_limit_is_found_by_how_soon(entries: dict[str, dict[str, Any]]) -> None:
    assert "how soon" in entries["no-send"]["words"]
    assert "10 working days" in entries["no-send"]["words"]
    assert entries["no-send"]["timed"]
    assert [anchor for anchor, one in entries.items() if one.get("timed")] == ["no-send"]


def test_the_point_of_a_silence_stands_apart_from_its_circumstances(
    entries: dict[str, dict[str, Any]],
) -> None:
    assert entries["no-late"]["point"] == "who tells the parents"
    assert entries["no-late"]["circumstances"] == ", if the meeting was held late"
    assert entries["no-kept"]["point"] == "where minutes are kept"
    assert "circumstances" not in entries["no-kept"]


@pytest.mark.parametrize(
    ("silence", "point", "circumstances"),
    [
        ("who decides, once all have met", "who decides", ", once all have met"),
        ("who decides where they differ", "who decides", " where they differ"),
        ("who if not", "who if not", ""),
        ("what happens if they differ", "what happens if they differ", ""),
        ("whatever happens if they differ", "whatever happens", " if they differ"),
        ("who decides iffy cases", "who decides iffy cases", ""),
    ],
)
def test_a_silence_parts_where_circumstances_begin(
    silence: str, point: str, circumstances: str
) -> None:
    words = Circumstances(marks=("if", "once", "where"), whole=("what",))
    assert parted(silence, words) == (point, circumstances)


def test_a_silence_stays_whole_where_nothing_marks_circumstances() -> None:
    assert parted("who decides if they differ", Circumstances()) == (
        "who decides if they differ",
        "",
    )


def test_a_note_without_a_citation_stands_with_the_document_of_what_it_touches(
    entries: dict[str, dict[str, Any]],
) -> None:
    assert entries["no-lost"]["href"] == "sources/northmoor/guide/index.html#no-lost"


def test_the_index_knows_names_topics_terms_and_pages(files: dict[str, bytes]) -> None:
    data = registered(files, INDEX)
    assert set(data["entries"]) == {"partnership", "topic", "term", "page", "compared"}
    assert data["partnerships"]["eastwick"] == "Eastwick & Harbour"
    assert data["phrases"]["term"]["dsl"] == ["DSL", "designated safeguarding lead"]
    assert "tell mum" in data["phrases"]["topic"]["informing-before"]


def test_the_index_brings_the_words_of_the_content(files: dict[str, bytes]) -> None:
    language = registered(files, INDEX)["language"]
    assert language["same"]["mum"] == "parent"
    assert language["weights"]["when"] == 0.5
    assert "absent" in language["adverse"] and "access" not in language["adverse"]
    assert language["named"]["parents"] == ["parent", "family"]
    assert set(language["questions"]) == {
        "who", "when", "where", "long", "whether", "if", "duty", "meaning",
    }  # fmt: skip
    assert "cannot come" in registered(files, INDEX)["phrases"]["idea"]["absent"]


def test_no_word_of_search_stands_in_the_compiler() -> None:
    index = registered(index_files(Derived(unedited(HARBOUR).catalogue())), INDEX)
    told = index["language"]
    assert [name for name, words in told.items() if words] == ["subject"]
    assert index["phrases"]["idea"] == {}
    glossary = next(one for one in index["entries"]["page"] if one["what"] == "Glossary")
    assert "words" not in glossary


def test_a_name_is_known_by_a_word_of_its_own_but_not_by_a_shared_one() -> None:
    two = (
        harbour()
        .replace(RECORD, "name: Northmoor", "name: North Vale")
        .replace(f"{EASTWICK}/partnership.yml", "name: Eastwick & Harbour", "name: South Vale")
    )
    names = registered(index_files(Derived(two.catalogue())), INDEX)["phrases"]["partnership"]
    assert "North" in names["northmoor"] and "South" in names["eastwick"]
    assert "Vale" not in names["northmoor"]


def test_a_name_is_known_by_its_initials(files: dict[str, bytes]) -> None:
    names = registered(files, INDEX)["phrases"]["partnership"]
    assert "E&H" in names["eastwick"]


def test_a_topic_that_a_partnership_says_something_on_has_its_section(
    entries: dict[str, dict[str, Any]],
) -> None:
    assert entries["storage"]["topics"] == ["storage"]
    assert entries["storage"]["kind"] == "section", "a silence is something to land on"


def test_what_people_ask_for_in_many_places_is_there() -> None:
    catalogue = unedited(ROOT).catalogue()
    files = index_files(Derived(catalogue))
    data = [registered(files, path) for path in files]
    answered = {
        answer
        for one in data
        for entries in one["entries"].values()
        for entry in entries
        for answer in entry.get("answers", ())
    }
    index = registered(files, INDEX)["language"]
    assert sorted(set(index["asked"]) - answered) == []
    assert index["danger"]["question"] in index["asked"]
    wished = {topic for wish in index["wishes"] for topic in wish.get("topics", ())}
    assert wished <= set(catalogue.topics)
