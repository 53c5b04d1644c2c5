"""The sentence of every list, as `handrail joined` shows it: of `good` and of each partnership.

The expected files grow with the content. Read each change aloud: a joined sentence is English, and
says what its item says under its lead-in.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks import lists_join
from generator.derived.derive import Derived
from generator.diagnostics import Diagnostics
from generator.tools.joined import lines
from tests.projects import GOOD, ROOT, catalogue_of

FOLDER = Path(__file__).parent / "joined"
PARTNERSHIPS = sorted(path.name for path in (ROOT / "content/partnerships").iterdir())


@pytest.mark.parametrize("name", ["northmoor", *PARTNERSHIPS])
def test_every_list_reads_as_expected(name: str, update_goldens: bool) -> None:
    partnership = catalogue_of(GOOD if name == "northmoor" else ROOT).by_id[name]
    text = "".join(f"{line}\n" for line in lines(partnership))
    expected = FOLDER / f"{name}.txt"

    if update_goldens and text:
        expected.write_text(text, encoding="utf-8")
    elif update_goldens:
        expected.unlink(missing_ok=True)
    assert text == (expected.read_text(encoding="utf-8") if expected.is_file() else "")


def test_no_list_is_expected_of_a_partnership_that_is_not_there() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} <= {"northmoor", *PARTNERSHIPS}


@pytest.mark.parametrize("root", [GOOD, ROOT], ids=["good", "real"])
def test_each_reads_as_one_sentence_in_the_documents_order(root: Path) -> None:
    found = Diagnostics()
    lists_join.RULE.run(Derived(catalogue_of(root)), found)

    assert list(found) == []
