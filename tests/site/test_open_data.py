"""The open data is what it says it is, and leads to where it says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from jsonschema import Draft202012Validator

from tests.projects import GOOD, catalogue_of
from tests.site.anchors import anchors

FIELDS = {
    "partnerships": "id name nation documents url",
    "provisions": "id partnership document topic also stage force who to says list words if unless "
    "excepts within cites notes url",
    "silences": "id partnership topic point near url",
    "notes": "id partnership severity text short cites touches url",
    "sources": "id partnership title url",
    "guides": "guide partnership version nodes edges paths url",
    "documents": "document partnership title purpose stage read version revised own asked_by "
    "silences sections url files",
    "changes": "id date text rules url",
    "checklists": "group partnership title whom parts url",
    "comparison": "id ask short stage topics together because positions clashes url",
    "positions": "question partnership position label if between cites forces silences within "
    "reading url",
}
"""What has been promised of each table; it may hold more."""


def table(site: Path, name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((site / f"data/v1/{name}.json").read_bytes())
    return rows


@pytest.mark.parametrize("name", FIELDS)
def test_each_table_is_valid_against_the_schema_beside_it(site: Path, name: str) -> None:
    schema = json.loads((site / f"data/v1/{name}.schema.json").read_bytes())
    Draft202012Validator.check_schema(schema)
    rows = table(site, name)

    assert schema["type"] == "array" and rows
    Draft202012Validator(schema).validate(rows)
    assert not Draft202012Validator(schema).is_valid([{**rows[0], "no_such_field": 1}])


@pytest.mark.parametrize(("name", "fields"), FIELDS.items())
def test_each_row_has_what_was_promised(site: Path, name: str, fields: str) -> None:
    for row in table(site, name):
        assert set(fields.split()) <= row.keys()
    cites = [cite for row in table(site, name) for cite in row.get("cites", ())]
    if name == "positions":
        assert cites and all(isinstance(cite, str) for cite in cites)
    else:
        assert all({"section", "at", "words"} <= cite.keys() for cite in cites)


def test_no_other_file_is_published(site: Path) -> None:
    files = {path.name for path in (site / "data/v1").iterdir()}
    assert files == {f"{name}{end}" for name in FIELDS for end in (".json", ".schema.json")}


def test_everything_in_the_content_is_published_once(good_site: Path) -> None:
    catalogue = catalogue_of(GOOD)
    each = catalogue.partnerships
    wanted = {
        "partnerships": [one.id for one in each],
        "provisions": [one.id for partnership in each for one in partnership.provisions],
        "silences": [one.id for partnership in each for one in partnership.silences],
        "notes": [one.id for partnership in each for one in partnership.notes],
        "sources": [one.id for partnership in each for one in partnership.sources],
    }
    for name, ids in wanted.items():
        assert [row["id"] for row in table(good_site, name)] == ids


def test_a_provision_is_published_as_it_was_written(good_site: Path) -> None:
    rows = {row["id"]: row for row in table(good_site, "provisions")}

    promised = set(FIELDS["provisions"].split()) | {"do", "reading"}
    published = {key: rows["nm-parents-first"][key] for key in promised}
    assert published == {
        "id": "nm-parents-first",
        "partnership": "northmoor",
        "document": "practice-note",
        "topic": "informing-family-before",
        "also": [],
        "stage": "prepare",
        "force": "should",
        "who": ["practitioner"],
        "to": ["parents"],
        "says": "Whoever asks should tell the parents about it first.",
        "list": None,
        "words": "Whoever asks should tell the parents about it first.",
        "if": "telling them is safe",
        "unless": None,
        "excepts": [],
        "do": "Tell the parents first.",
        "within": {
            "working_days": None,
            "days": None,
            "hours": None,
            "when": "before-the-meeting",
            "from": "unstated",
            "covers": [],
        },
        "cites": [
            {
                "document": "practice-note",
                "section": "Calling a meeting",
                "at": "calling.3.1",
                "label": "Calling a meeting, paragraph 3",
                "words": "should let the parents know",
            }
        ],
        "reading": None,
        "notes": [],
        "url": "partnerships/northmoor/prepare/index.html#nm-parents-first",
    }
    item = rows["nm-actions-when"]
    assert (item["list"], item["words"]) == ("nm-actions-settled", "a date for each")
    assert item["says"] == (
        "The chair must see that the meeting agrees on actions, with a date for each."
    )
    assert rows["nm-actions-settled"]["words"] == "actions, with"
    assert rows["nm-lead-agrees"]["excepts"] == ["nm-manager-agrees"]
    assert rows["nm-record-out"]["notes"] == ["nm-note-within"]
    assert rows["nm-manager-agrees"]["unless"] == "no manager can be got hold of that day"


def test_a_note_a_silence_and_a_source_likewise(good_site: Path) -> None:
    (note,) = (row for row in table(good_site, "notes") if row["id"] == "nm-note-overdue")
    assert note["severity"] == "wording" and note["whole_document"] is True
    assert note["unverified"] == "No newer note has been found."
    (silence,) = (row for row in table(good_site, "silences") if row["partnership"] == "northmoor")
    assert silence["near"] == [
        {"provision": "nm-parents-first", "about": "telling them beforehand"}
    ]
    sources = {row["partnership"]: row for row in table(good_site, "sources")}
    northmoor, eastvale = sources["northmoor"], sources["eastvale"]
    assert (northmoor["approved"], northmoor["review"]) == ("2021-03-04", "2023-03")
    assert (northmoor["undated"], eastvale["undated"]) == (False, True)
    assert (northmoor["sentences"], northmoor["cited"], northmoor["unaccounted"]) == (21, 13, 0)
    assert sum(northmoor["set_aside"].values()) == 8


def test_a_meeting_document_is_published_for_each_partnership(good_site: Path) -> None:
    rows = table(good_site, "documents")
    assert [(row["partnership"], row["document"]) for row in rows] == [
        (partnership, document)
        for partnership in ("eastvale", "northmoor")
        for document in ("decision-record", "meeting-record")
    ]
    row = rows[3]
    assert (row["own"], row["asked_by"], row["stage"]) == (
        False,
        ["nm-record-out"],
        "record-and-share",
    )
    assert [one["title"] for one in row["sections"]] == ["Why", "What was settled"]
    actions, told = row["sections"][1]["fields"]
    assert actions == {
        "id": "actions",
        "label": "Who does what, and by when",
        "kind": "table",
        "options": [],
        "several": False,
        "columns": ["Action", "Who", "By when"],
        "ticked": [],
        "rows": 3,
        "numbered": False,
        "guidance": None,
        "whose": "document",
        "own": False,
        "asked_by": ["nm-actions-settled"],
        "settles": [],
        "bears_on": [],
        "called_so": [],
    }
    assert told["own"] and told["options"] == ["Yes", "No"] and told["rows"] == 0
    assert not rows[1]["sections"][1]["fields"][0]["asked_by"]
    assert rows[1]["sections"][1]["fields"][1]["bears_on"] == ["ev-family-told"]


def test_a_meeting_document_holds_what_its_page_shows(site: Path) -> None:
    for row in table(site, "documents"):
        page = BeautifulSoup((site / row["url"]).read_bytes(), "html.parser")
        fields = [field for section in row["sections"] for field in section["fields"]]
        shown = page.select_one("h1")
        assert shown and shown.get_text().startswith(row["title"])
        own = [sign for sign in page.select(".sheet .run-sign") if sign.get_text().startswith("*")]
        assert len(own) == sum(field["own"] for field in fields), row["url"]
        cited = {str(link["href"]).partition("#")[2] for link in page.select(".sheet a.run-where")}
        for key in ("asked_by", "settles", "bears_on"):
            assert {id for field in fields for id in field[key]} <= cited, row["url"]
        assert {id for one in row["sections"] for id in one["points"]} <= cited, row["url"]


def test_each_file_of_a_meeting_document_is_there(site: Path) -> None:
    for row in table(site, "documents"):
        assert {"docx", "odt"} <= row["files"].keys()
        folder = (site / row["url"]).parent
        there = {
            path.suffix[1:]: path.relative_to(site).as_posix()
            for path in folder.iterdir()
            if path.suffix != ".html"
        }
        assert row["files"] == there


ANCHORED = frozenset({"provisions", "silences", "notes", "positions", "changes"})


def test_every_address_leads_to_its_place(site: Path) -> None:
    for name in FIELDS:
        for row in table(site, name):
            path, mark, anchor = row["url"].partition("#")
            page = site / path
            assert page.is_file(), row["url"]
            assert bool(mark) == (
                name in ("provisions", "silences", "notes", "positions", "changes")
            )
            if mark:
                assert anchors(page).ids[anchor] == 1, row["url"]


def test_each_provision_stands_exactly_once_on_its_stage_page_and_on_no_other(site: Path) -> None:
    stages = {path: anchors(path).ids for path in site.glob("partnerships/*/*/index.html")}
    for row in (*table(site, "provisions"), *table(site, "silences")):
        home = site / row["url"].partition("#")[0]
        found = {path: ids[row["id"]] for path, ids in stages.items() if ids[row["id"]]}
        assert found == {home: 1}, row["id"]


def lead_ins(row: dict[str, Any], provisions: list[dict[str, Any]]) -> Iterator[str]:
    """Ids of what leads into the list of a provision, and into the list that this is an item of."""
    by_id = {one["id"]: one for one in provisions}
    while row["list"]:
        yield row["list"]
        row = by_id[row["list"]]


def test_references_between_tables_lead_somewhere(site: Path) -> None:
    rows = {name: table(site, name) for name in FIELDS}
    ids = {name: {row.get("id", "") for row in rows[name]} for name in FIELDS}
    for row in rows["provisions"]:
        assert set(row["excepts"]) <= ids["provisions"]
        assert set(row["notes"]) <= ids["notes"]
        assert row["partnership"] in ids["partnerships"] and row["document"] in ids["sources"]
        beside = {row["id"], *lead_ins(row, rows["provisions"])}
        for note in rows["notes"]:
            assert (not beside.isdisjoint(note["touches"])) == (note["id"] in row["notes"])
    for row in rows["notes"]:
        assert set(row["touches"]) <= ids["provisions"] | ids["silences"]


def test_what_documents_and_guides_name_is_published(site: Path) -> None:
    rows = {name: table(site, name) for name in FIELDS}
    ids = {name: {row["id"] for row in rows[name]} for name in ("provisions", "silences")}
    for row in rows["documents"]:
        fields = [field for section in row["sections"] for field in section["fields"]]
        for part in (row, *row["sections"], *fields):
            for key in ("asked_by", "points", "settles", "bears_on", "called_so"):
                assert set(part.get(key, ())) <= ids["provisions"]
            assert set(part.get("silences", ())) <= ids["silences"]
    documents = {(row["partnership"], row["document"]) for row in rows["documents"]}
    groups = {(row["partnership"], row["group"]) for row in rows["checklists"]}
    nodes = [(guide["partnership"], node) for guide in rows["guides"] for node in guide["nodes"]]
    leads = [(of, lead) for of, node in nodes for lead in node["checklists"]]
    assert {(of, id) for of, node in nodes for id in node["documents"]} <= documents
    assert {(of, lead["group"]) for of, lead in leads} <= groups
    assert leads and all(lead["duties"] for _, lead in leads)
    assert {id for _, lead in leads for id in lead["duties"]} <= ids["provisions"]
