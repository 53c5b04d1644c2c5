"""Links lead from any page to any other, from a folder as from a server."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import addresses

STAGE = "partnerships/northmoor/decide/index.html"


@pytest.mark.parametrize(
    ("start", "target", "link"),
    [
        (STAGE, addresses.HOME, "../../../index.html"),
        (STAGE, addresses.stage_path("northmoor", "hold"), "../hold/index.html"),
        (STAGE, addresses.partnership_path("northmoor"), "../index.html"),
        (STAGE, addresses.term_path("dsl"), "../../../glossary/index.html#dsl"),
        (STAGE, addresses.provision_path("northmoor", "decide", "no-call"), "#no-call"),
        (STAGE, STAGE, "index.html"),
        (addresses.HOME, addresses.topic_path("chair"), "topics/chair/index.html"),
        (addresses.HOME, addresses.source_path("n", "main"), "sources/n/main/index.html"),
    ],
)
def test_a_link_is_relative_and_names_a_file(start: str, target: str, link: str) -> None:
    assert addresses.relative(start, target) == link


SITE_PATHS = st.lists(st.sampled_from(["a", "b", "index.html"]), min_size=1, max_size=4).map(
    "/".join
)


@given(SITE_PATHS, SITE_PATHS)
def test_any_link_leads_where_the_system_says(start: str, target: str) -> None:
    folder = posixpath.dirname(start)
    link = addresses.relative(start, target)
    assert posixpath.normpath(posixpath.join(folder, link)) == target
    if not f"{start}/".startswith(f"{target}/"):  # no file is a folder of others
        assert posixpath.normpath(link) == posixpath.relpath(target, folder or ".")


def test_the_root_is_as_far_up_as_the_page_is_deep() -> None:
    assert addresses.root(addresses.HOME) == ""
    assert addresses.root(addresses.A_TO_Z) == "../"
    assert addresses.root(STAGE + "#no-call") == "../../../"


@pytest.mark.parametrize(
    ("published", "top"),
    [
        ("fells.example", "/"),
        ("https://fells.example/", "/"),
        ("fells.example/guidance", "/guidance/"),
        ("https://fells.example/a/b/", "/a/b/"),
    ],
)
def test_the_top_is_the_path_of_the_published_address(published: str, top: str) -> None:
    assert addresses.top_of(published) == top


def test_no_stage_and_no_partnership_can_take_the_place_of_another_page() -> None:
    """Each folder beside the stages is reserved, and each script beside the partnerships'."""
    beside = {
        make("p", *"x" * extra)
        for make, extra in (
            (addresses.changes_path, 0),
            (addresses.guide_path, 1),
            (addresses.template_path, 1),
            (addresses.print_pack_path, 0),
            (addresses.checklist_path, 1),
            (addresses.checklists_file_path, 0),
        )
    }
    assert {path.split("/")[2] for path in beside} <= addresses.NO_STAGE
    assert addresses.answers_script_path("rules") == addresses.RULES_SCRIPT
    assert "rules" in addresses.NO_PARTNERSHIP
