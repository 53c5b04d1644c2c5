"""Links lead from any page to any other, from a folder as from a server."""

from __future__ import annotations

import pytest

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
