"""An invented comparison with every form of answer, and what LibreOffice makes of a workbook.

Northmoor and Eastvale do not exist. The comparison and the answers are the files of
`every_form` beside this file, in place of those of `tests/projects/good`.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from openpyxl import Workbook, load_workbook

from generator.derived.derive import Derived
from generator.pages.frame.context import Context, make_context
from tests.projects import GOOD, TODAY
from tests.projects.edited import unedited

EVERY_FORM = Path(__file__).parent / "every_form"

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


def every_form() -> Context:
    """What the pages are made of, for a project that has every form of answer."""
    # Not checked: a partnership that is read whole would have to answer every question.
    project = unedited(GOOD)
    for file in EVERY_FORM.rglob("*.yml"):
        place = file.relative_to(EVERY_FORM).as_posix()
        project = project.write(place, file.read_text(encoding="utf-8"))
    catalogue = project.catalogue()
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
