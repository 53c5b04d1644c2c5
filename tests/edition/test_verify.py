"""`handrail verify` names what was altered, added or lost, in a folder and in an archive."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.exporters.zipped import unzipped, zipped
from tests.edition.made import Made
from tests.projects import handrail


@pytest.fixture
def published(northmoor: Made, tmp_path: Path) -> Path:
    """A published folder, to be changed."""
    return Path(shutil.copytree(northmoor.site, tmp_path / "site"))


def verified(place: Path) -> tuple[int, list[str]]:
    ran = handrail("verify", place, root=place.parent)
    return ran.code, ran.out.splitlines()


def test_what_is_as_it_was_made_is_well(northmoor: Made, published: Path) -> None:
    (archive,) = northmoor.site.parent.glob("handrail-northmoor-*.zip")
    for place in (published, archive):
        code, (said,) = verified(place)
        assert code == 0
        assert said.startswith("All ") and said.endswith(" files are as they were made.")


def test_what_was_altered_added_and_lost_is_named(published: Path) -> None:
    page = published / "index.html"
    page.write_bytes(page.read_bytes().replace(b"999", b"998"))
    (published / "a-z/more.html").write_text("more", encoding="utf-8")
    (published / "changes/index.html").unlink()

    assert verified(published) == (
        1,
        ["altered: index.html", "added: a-z/more.html", "lost: changes/index.html"],
    )


def test_a_file_for_the_server_is_named_and_no_fault(published: Path) -> None:
    (published / "web.config").write_text("<configuration/>", encoding="utf-8")
    code, said = verified(published)

    assert code == 0
    assert said[0] == "of your server: web.config"


def test_an_archive_that_was_changed_is_told(northmoor: Made, tmp_path: Path) -> None:
    (archive,) = northmoor.site.parent.glob("handrail-northmoor-*.zip")
    held = unzipped(archive.read_bytes())
    del held["how-to-publish.pdf"]
    held["site/index.html"] += b" "
    changed = tmp_path / "changed.zip"
    changed.write_bytes(zipped(held))

    assert verified(changed) == (1, ["altered: site/index.html", "lost: how-to-publish.pdf"])


def test_an_unpacked_archive_is_held_against_its_list_too(northmoor: Made, tmp_path: Path) -> None:
    (archive,) = northmoor.site.parent.glob("handrail-northmoor-*.zip")
    for name, content in unzipped(archive.read_bytes()).items():
        (tmp_path / "all" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "all" / name).write_bytes(content)
    (tmp_path / "all/site/.htaccess").write_text("DirectoryIndex index.html", encoding="utf-8")
    code, said = verified(tmp_path / "all")
    assert (code, said[0]) == (0, "of your server: site/.htaccess"), "as how-to-publish asks"
    (tmp_path / "all/site/.htaccess").unlink()
    (tmp_path / "all/site/404.html").unlink()
    assert verified(tmp_path / "all") == (1, ["lost: site/404.html"])


@pytest.mark.parametrize("content", ["", "no zip", "PK\x03\x04"])
def test_what_carries_no_list_is_said(tmp_path: Path, content: str) -> None:
    for place in (tmp_path / "folder", tmp_path / "file.zip"):
        if place.suffix:
            place.write_text(content, encoding="utf-8")
        else:
            place.mkdir()
        ran = handrail("verify", place, root=tmp_path)
        assert ran.code == 1
        assert "Traceback" not in ran.err
        assert "no list" in ran.err or "neither a folder nor an archive" in ran.err
