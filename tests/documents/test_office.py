"""LibreOffice opens every Word and ODT file of a partnership, and reads back what was written."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator.pages.documents.printable import Printable
from tests.documents.office_setup import NO_OFFICE, find_office
from tests.documents.reading import squeezed

LONGEST = 300


@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_libreoffice_reads_it_back(
    suffix: str, documents: tuple[Printable, ...], files: dict[str, Path], tmp_path: Path
) -> None:
    office = find_office()
    if office is None:
        pytest.fail(NO_OFFICE, pytrace=False)
    chosen = {one.id: one for one in documents if one.partnership == "dumfries-galloway"}
    paths = [files[f"partnerships/dumfries-galloway/templates/{id}/{id}.{suffix}"] for id in chosen]
    out = tmp_path / "read"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(office), profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
    subprocess.run(
        [*command, "--outdir", str(out), *map(str, paths)],
        check=True,
        capture_output=True,
        timeout=LONGEST,
    )

    for id, one in chosen.items():
        said = squeezed((out / f"{id}.txt").read_text(encoding="utf-8-sig"))
        assert squeezed(one.title) in said
        for blank in one.blanks():
            assert squeezed(blank.label) in said
        for clause in one.clauses():
            assert squeezed(f"{clause.says}") in said
