"""An invented comparison with every form of answer, and what LibreOffice makes of a workbook.

Northmoor and Eastvale do not exist; labels are chosen to trip up what writes and reads tables.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from openpyxl import Workbook, load_workbook

from generator.cli.console import StageClock
from generator.derived.derive import Derived
from generator.files.project import Project
from generator.pages.frame.context import Context, make_context
from generator.pipeline import read_catalogue
from tests.projects import EASTVALE, NORTHMOOR, TODAY, copy_of_good

QUESTIONS = """
questions:
  - id: who-agrees
    ask: Who agrees to it, if anyone?
    short: Who agrees
    topics: [authorisation]
    together: strictest
    because: Whoever asks the higher one has asked.
    positions:
      - {id: nobody, label: No "leave", means: Nobody is asked.}
      - {id: manager, label: "=SUM(managers)", needs: should, covers: [nobody]}
      - {id: lead, label: "The lead, in person", needs: may, covers: [manager]}
    clashes:
      - {between: [lead, nobody], why: The lead cannot both be asked and not.}
  - id: how-soon
    ask: How soon is the record sent?
    short: How soon
    topics: [record-distribution]
    together: strictest
    because: The shorter time keeps the longer.
    positions:
      - {id: five-days, label: Within five working days, needs: should, within: {working_days: 5}}
      - {id: soon, label: "@once, as far as it can be", needs: must}
  - id: told-after
    ask: Is the family told afterwards?
    short: Told after
    topics: [informing-family-after]
    together: settle-first
    because: To tell in one area can put a child of the other at risk.
    settled_as: Telling the family
    positions:
      - {id: told, label: They are told, needs: must}
  - id: who-chairs
    ask: -Who chairs?
    short: Chair
    topics: [chair]
    together: shown
    because: It is a fact.
    positions:
      - {id: from-elsewhere, label: Someone from elsewhere, needs: should}
"""
NORTHMOOR_SAYS = """
- question: who-agrees
  cases:
    - {if: the manager can be reached, position: manager, cites: [nm-manager-agrees, nm-duty-desk]}
    - {if: the manager cannot be reached, position: lead, cites: [nm-lead-agrees]}
  reading: The two are read as one rule.
- {question: how-soon, position: five-days, cites: [nm-record-out]}
- {question: told-after, position: silent, cites: [nm-silent-family-after]}
"""
EASTVALE_SAYS = """
- question: who-agrees
  position: pulls-apart
  sides:
    - {position: nobody, cites: [ev-no-leave]}
    - {position: lead, cites: [ev-find-chair]}
- {question: how-soon, position: soon, cites: [ev-notes-shared]}
- {question: told-after, position: told, cites: [ev-family-told]}
- {question: who-chairs, position: from-elsewhere, cites: [ev-find-chair]}
"""
ASKS = (
    "Who agrees to it, if anyone?",
    "How soon is the record sent?",
    "Is the family told afterwards?",
    "'-Who chairs?",
)
"""As they stand in a cell."""

_LONGEST = 60
_BASIC = "http://openoffice.org/2000/library"
_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">
Sub Look(folder As String, names As String)
  On Error GoTo Ended ' else it would ask a person who is not there
  Dim quiet(0) As New com.sun.star.beans.PropertyValue
  quiet(0).Name = "Hidden"
  quiet(0).Value = True
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName"
  kind(0).Value = "Calc MS Excel 2007 XML"
  Open folder &amp; "/frozen.txt" For Output As #1
  For Each file In Split(names, ";")
    book = StarDesktop.loadComponentFromURL(folder &amp; "/" &amp; file, "_blank", 0, quiet())
    view = book.getCurrentController()
    For at = 0 To book.Sheets.Count - 1
      view.setActiveSheet(book.Sheets.getByIndex(at))
      kept = "0,0"
      If view.hasFrozenPanes() Then kept = view.getSplitColumn() &amp; "," &amp; view.getSplitRow()
      sheet = book.Sheets.getByIndex(at)
      used = sheet.createCursor()
      used.gotoEndOfUsedArea(False)
      cut = 0
      For number = 0 To used.RangeAddress.EndRow
        band = sheet.Rows.getByIndex(number)
        had = band.Height
        band.OptimalHeight = True
        If band.Height &gt; had Then cut = cut + 1
        band.Height = had
      Next
      Print #1, file &amp; "," &amp; sheet.Name &amp; "," &amp; kept &amp; "," &amp; cut
    Next
    book.storeToURL(folder &amp; "/read-" &amp; file, kind())
    book.close(True)
  Next
  Ended:
  Close #1
End Sub
</script:module>
"""
"""Opens workbooks as a person does, with a view: only a view has frozen panes."""
_PROFILE = {
    "basic/Standard/Module1.xba": _MACRO,
    "basic/Standard/script.xlb": f"""<?xml version="1.0" encoding="UTF-8"?>
<library:library xmlns:library="{_BASIC}" library:name="Standard">
 <library:element library:name="Module1"/>
</library:library>
""",
    "basic/script.xlc": f"""<?xml version="1.0" encoding="UTF-8"?>
<library:libraries xmlns:library="{_BASIC}">
 <library:library library:name="Standard" library:link="false"/>
</library:libraries>
""",
    "registrymodifications.xcu": """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse">
<value>true</value></prop></item>
</oor:items>
""",
}
"""A profile that has the macro, and counts as set up: a new one would be written over."""


def every_form(folder: Path) -> Context:
    """What the pages are made of, for a project that has every form of answer."""
    root = copy_of_good(folder)
    (root / "content/comparison.yml").write_text(QUESTIONS, encoding="utf-8")
    for place, says in ((NORTHMOOR, NORTHMOOR_SAYS), (EASTVALE, EASTVALE_SAYS)):
        (root / place / "positions.yml").write_text(says, encoding="utf-8")
    # Not checked: a partnership that is read whole would have to answer every question.
    catalogue = read_catalogue(Project(root), StageClock(quiet=True))
    assert len(catalogue.questions) == len(ASKS)
    assert [len(partnership.answers) for partnership in catalogue.partnerships] == [4, 3]
    return make_context(Derived(catalogue), date.fromisoformat(TODAY))


@dataclass(frozen=True, slots=True)
class Opened:
    """A workbook as LibreOffice has it."""

    book: Workbook
    """As it writes it back."""
    frozen: dict[str, tuple[int, int]]
    """Sheet -> columns and rows that stay in sight."""
    cut: dict[str, int]
    """Sheet -> rows that do not show all of their text."""


def opened(workbooks: Mapping[str, bytes], office: Path, folder: Path) -> dict[str, Opened]:
    """Name of a file -> what LibreOffice reads in it."""
    for name, content in workbooks.items():
        (folder / name).write_bytes(content)
    for name, text in _PROFILE.items():
        path = folder / "profile/user" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    look = f"macro:///Standard.Module1.Look({folder.as_uri()},{';'.join(workbooks)})"
    command = [str(office), profile, "--headless", look]
    subprocess.run(command, check=True, capture_output=True, timeout=_LONGEST)
    lines = [line.split(",") for line in (folder / "frozen.txt").read_text().splitlines()]
    return {
        name: Opened(
            load_workbook(folder / f"read-{name}"),
            {sheet: (int(x), int(y)) for file, sheet, x, y, _ in lines if file == name},
            {sheet: int(cut) for file, sheet, _, _, cut in lines if file == name},
        )
        for name in workbooks
    }
