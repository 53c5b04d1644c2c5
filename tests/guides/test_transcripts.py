"""Every path of every guide is a line that a safeguarding lead can read and sign.

Below the paths stands what each outcome leads to, so that a change of the query is seen as well.
"""

from __future__ import annotations

import pytest

from generator.derived.guide_graph import Flow
from tests.guides import transcript
from tests.guides.flows import derived, flows, name
from tests.projects import ROOT

PATHS = ROOT / "tests" / "paths"


@pytest.mark.parametrize("flow", flows(), ids=name)
def test_the_paths_are_those_that_were_signed(flow: Flow, update_goldens: bool) -> None:
    file = PATHS / flow.guide / f"{flow.partnership}.txt"
    said = f"{transcript.paths(flow)}\n{transcript.outcomes(flow, derived().outcomes(flow))}"
    if update_goldens:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(said, encoding="utf-8")

    assert file.read_text(encoding="utf-8") == said


def test_no_transcript_is_left_of_a_guide_that_is_gone() -> None:
    kept = {f"{file.parent.name}-{file.stem}" for file in PATHS.rglob("*.txt")}
    assert kept == {name(flow) for flow in flows()}
