"""`python -m tests.audit.conformance`: runs the tests of each criterion and writes the report.

`criteria.yml` says which tests prove a criterion; what became of them says the result. A criterion
of which a test did not run is not tested, whatever the others say. The report claims no
conformance: a person judges that, in the accessibility statement.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from tests.browser_setup import find_browser
from tests.projects import ROOT

CRITERIA = Path(__file__).with_name("criteria.yml")
REPORT = ROOT / "docs" / "accessibility-conformance.md"
OUTCOMES = ROOT / "build" / "outcomes.json"
AXE_TESTS = (
    "browser/test_states.py::test_no_violation_in_any_state",
    "browser/test_accessibility.py::test_no_violation_on_any_kind_of_page",
)
"""Run axe on each kind of page; what one of its rules proves, they prove."""
RULES = (
    "console.log(JSON.stringify(require('axe-core').getRules().map(one => [one.ruleId, one.tags])))"
)

SUPPORTS, PARTLY = "Supports, as far as tested", "Supports, as far as tested; a person has to look"
FAILS, UNTESTED = "Does not support", "Not tested"
PERSON, NOTHING = "Needs a person", "Not applicable"


@dataclass(frozen=True, slots=True)
class Criterion:
    """A success criterion, and how it is tested."""

    id: str
    name: str
    level: str
    tests: tuple[str, ...] = ()
    axe: bool = False
    person: str = ""
    """What only a person can say."""
    none: str = ""
    """Why there is nothing that it could be about."""

    @property
    def proofs(self) -> tuple[str, ...]:
        """All tests that it rests on."""
        known = (*self.tests, *(AXE_TESTS if self.axe and not self.none else ()))
        return tuple(dict.fromkeys(known))


def criteria() -> list[Criterion]:
    """All, in their order."""
    return [
        Criterion(**{**one, "id": str(one["id"]), "tests": tuple(one.get("tests", ()))})
        for one in yaml.safe_load(CRITERIA.read_text(encoding="utf-8"))
    ]


def result(criterion: Criterion, passed: Mapping[str, bool]) -> str:
    """What the run says of a criterion; `passed` holds the tests that were run."""
    if criterion.none:
        return NOTHING
    if any(passed.get(test) is False for test in criterion.proofs):
        return FAILS
    if any(test not in passed for test in criterion.proofs):
        return UNTESTED
    if not criterion.proofs:
        return PERSON
    return PARTLY if criterion.person else SUPPORTS


def report(passed: Mapping[str, bool], rules: Mapping[str, list[str]], by: str) -> str:
    """The report as Markdown. `rules`: criterion -> rules of axe; `by`: when and with what."""
    all = criteria()
    counts = [result(one, passed) for one in all]
    told = [f"| {each} | {counts.count(each)} |" for each in dict.fromkeys(counts)]
    return "\n".join([HEAD.format(by=by), *told, "", TABLE, *_rows(all, passed, rules), ""])


HEAD = """# Accessibility conformance report

Made by `make conformance` from a run of this project's tests, and not by hand. The form is that of
a VPAT for WCAG 2.2, level A and AA: each criterion, the result, how it was tested.

It claims no conformance. Tests show failures and never their absence; nobody who uses a screen
reader, magnification, speech input or a switch has tested the site yet. The status of a published
site is set by a person, in its accessibility statement. "Supports, as far as tested" means that
every test named for the criterion ran and passed; where one of them did not run, the criterion is
"Not tested". PDF, Word and ODT files are tested for structure, names and descriptions; no checker
of PDF/UA has seen the PDFs.

{by}

| Result | Criteria |
|---|---|"""

TABLE = """## Criteria

| Criterion | Level | Result | How it was tested | Remarks |
|---|---|---|---|---|"""


def _rows(
    all: list[Criterion], passed: Mapping[str, bool], rules: Mapping[str, list[str]]
) -> Iterator[str]:
    for one in all:
        how = [f"`{test}`" for test in one.proofs]
        if one.axe and not one.none:
            how += [f"axe: {', '.join(rules.get(one.id, ()))}"]
        remarks = one.none or (f"A person: {one.person}" if one.person else "")
        cells = (f"{one.id} {one.name}", one.level, result(one, passed), "<br>".join(how), remarks)
        yield f"| {' | '.join(cells)} |"


def axe_rules() -> dict[str, list[str]]:
    """Criterion -> the rules of axe that bear on it, by its own tags."""
    node = Path(sys.executable).with_name("node")
    done = subprocess.run([node, "-e", RULES], cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, list[str]] = {}
    for rule, tags in json.loads(done.stdout):
        for criterion in criteria():
            if f"wcag{criterion.id.replace('.', '')}" in tags:
                found.setdefault(criterion.id, []).append(rule)
    return found


def main() -> int:
    """Run what is mapped and write the report; 1 where a criterion failed or was not tested."""
    tests = sorted({f"tests/{test}" for one in criteria() for test in one.proofs})
    command = ["-m", "pytest", "-p", "tests.audit.outcomes", "--outcomes", str(OUTCOMES)]
    if "--assemble" not in sys.argv:
        subprocess.run([sys.executable, *command, *sys.argv[1:], *tests], cwd=ROOT, check=False)
    passed = json.loads(OUTCOMES.read_text(encoding="utf-8"))
    browser = find_browser()
    version = subprocess.run(
        [str(browser), "--version"], capture_output=True, text=True, check=True
    ).stdout.strip()
    today = date.today()  # noqa: DTZ011 - the day of the run
    by = f"Run on {today.day} {today:%B %Y} with {version}: {len(passed)} tests."
    REPORT.write_text(report(passed, axe_rules(), by), encoding="utf-8")
    results = {result(one, passed) for one in criteria()}
    return int(not results.isdisjoint({FAILS, UNTESTED}))


if __name__ == "__main__":
    sys.exit(main())
