"""The archive: the same bytes each time, a list that holds, files for servers, one page."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pikepdf
import pypdf
import pytest
from bs4 import BeautifulSoup

from generator.cli.origin import made_of
from generator.exporters.zipped import unzipped
from generator.tools.archive import About, archive
from tests.edition.made import Made, edition
from tests.edition.serving import headers_of
from tests.projects import ROOT, TODAY, handrail


def archive_of(made: Made) -> Path:
    (found,) = made.site.parent.glob("handrail-northmoor-*.zip")
    return found


@pytest.fixture(scope="module")
def held(northmoor: Made) -> dict[str, bytes]:
    """What the archive of Northmoor's edition holds."""
    return unzipped(archive_of(northmoor).read_bytes())


def test_it_is_the_same_bytes_each_time(northmoor: Made) -> None:
    before = archive_of(northmoor).read_bytes()
    edition(northmoor.project, "--edition", "northmoor", "--zip")

    assert archive_of(northmoor).read_bytes() == before


def test_a_file_that_changed_has_another_time_when_it_is_unpacked(held: dict[str, bytes]) -> None:
    """Servers tell by time and size whether a page is new: one letter must not go unnoticed."""
    about = About("Northmoor", "", ("northmoor",), date.fromisoformat(TODAY), "version-1")
    site = {name[5:]: content for name, content in held.items() if name.startswith("site/")}
    times = []
    for words in (b"in 5 days", b"in 7 days"):
        whole = archive(site | {"days.txt": words}, ROOT / "site_templates", about)
        times.append({one.date_time for one in ZipFile(BytesIO(whole)).infolist()})
    (first,), (second,) = times
    assert first != second
    assert first[:3] == second[:3] == tuple(map(int, TODAY.split("-")))


def test_its_list_names_every_file_and_what_it_is_of(held: dict[str, bytes]) -> None:
    listed = json.loads(held["manifest.json"])
    files = {name: content for name, content in held.items() if name != "manifest.json"}

    assert listed["files"] == {
        name: {"size": len(content), "sha256": sha256(content).hexdigest()}
        for name, content in files.items()
    }
    assert listed["made_by"] == "Handrail"
    assert listed["edition"]["partnerships"] == ["northmoor"]
    assert listed["edition"]["name"] == "Northmoor Handrail"
    assert listed["edition"]["made_of"].startswith("version-")
    assert "site/index.html" in files


def test_a_project_in_git_names_its_commit_and_that_files_differ(
    northmoor: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    def git(*words: str) -> str:
        command = ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *words]
        done = subprocess.run(
            command, cwd=northmoor.project, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(northmoor.project.parent))
    assert made_of(northmoor.project).startswith("version-")
    git("init", "--quiet")
    (northmoor.project / ".gitignore").write_text("build\n", encoding="utf-8")
    git("add", ".")
    git("commit", "--quiet", "-m", "first")
    commit = git("rev-parse", "--short=12", "HEAD")
    assert made_of(northmoor.project) == commit
    (northmoor.project / "content/new.txt").write_text("new", encoding="utf-8")
    assert made_of(northmoor.project) == f"{commit}-changed"
    (northmoor.project / "content/new.txt").unlink()
    (northmoor.project / ".gitignore").unlink()
    shutil.rmtree(northmoor.project / ".git")


def test_every_file_for_a_server_says_the_same(held: dict[str, bytes]) -> None:
    texts = {
        name.removeprefix("hosting/"): content.decode()
        for name, content in held.items()
        if name.startswith("hosting/")
    }
    sent = headers_of(texts["netlify-and-others/_headers"])
    azure = json.loads(texts["azure-static-web-apps/staticwebapp.config.json"])
    iis = ET.fromstring(texts["iis/web.config"])  # noqa: S314 the test has just made it
    found = {one.get("name"): one.get("value") for one in iis.iter("add") if one.get("name")}

    assert azure["globalHeaders"] == sent
    assert {**found, "Cache-Control": "no-cache"} == sent
    for name in ("nginx/handrail.conf", "apache/.htaccess"):
        pairs = re.findall(r'(?:add_header|Header always set) ([\w-]+) "([^"]*)"', texts[name])
        assert set(sent.items()) <= set(pairs), name
        assert {value for key, value in pairs if key == "Content-Security-Policy"} == {
            sent["Content-Security-Policy"]
        }


def test_the_policy_lets_in_what_is_needed_and_no_more(held: dict[str, bytes]) -> None:
    sent = headers_of(held["hosting/netlify-and-others/_headers"].decode())
    policy = dict(
        directive.strip().partition(" ")[::2]
        for directive in sent["Content-Security-Policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["frame-ancestors"] == "'none'"
    assert policy["require-trusted-types-for"] == "'script'"
    assert "connect-src" not in policy
    assert "unsafe" not in sent["Content-Security-Policy"]
    for page in (name for name in held if name.endswith(".html") and name.startswith("site/")):
        read = BeautifulSoup(held[page], "html.parser")
        inline = read.select("[style], script:not([src]), style")
        digests = str(read.select_one("meta[http-equiv]")).count("sha256-")
        assert len(inline) <= digests, page


def test_how_to_publish_is_one_page_and_says_the_same_on_paper(held: dict[str, bytes]) -> None:
    page = BeautifulSoup(held["how-to-publish.html"], "html.parser")
    paper = pypdf.PdfReader(BytesIO(held["how-to-publish.pdf"]))
    words = re.sub(r"[\s-]+", "", paper.pages[0].extract_text())

    assert len(paper.pages) == 1
    with pikepdf.open(BytesIO(held["how-to-publish.pdf"])) as opened:
        assert opened.Root.MarkInfo.Marked
    assert page.select("script, link, img") == []
    for paragraph in page.select("main p, main h1, main h2, main pre"):
        assert re.sub(r"[\s-]+", "", paragraph.get_text()) in words, paragraph
    assert "{" not in page.get_text()
    for told in ("SharePoint", "verify", "hosting", "file", "--embed-in", "--no-scripts"):
        assert told in page.get_text()


def test_a_frame_is_let_in_where_it_is_asked_for(northmoor: Made, tmp_path: Path) -> None:
    site = tmp_path / "framed"
    words = ("--edition", "northmoor", "--zip", "--embed-in", "https://intranet.example")
    ran = handrail("build", "--today", TODAY, "--out", site, *words, root=northmoor.project)
    assert ran.code == 0, ran.err
    (found,) = tmp_path.glob("*.zip")
    sent = headers_of(unzipped(found.read_bytes())["hosting/netlify-and-others/_headers"].decode())

    assert "frame-ancestors https://intranet.example;" in sent["Content-Security-Policy"]
    assert "X-Frame-Options" not in sent


def test_what_is_no_origin_is_refused(northmoor: Made) -> None:
    words = ("--zip", "--embed-in", "intranet; script-src *")
    ran = handrail("build", "--edition", "northmoor", *words, root=northmoor.project)

    assert ran.code == 2
    assert "is no origin" in ran.err


def test_a_strangers_file_of_that_name_stays(northmoor: Made) -> None:
    found = archive_of(northmoor)
    whole = found.read_bytes()
    found.write_text("mine", encoding="utf-8")
    words = ("--out", northmoor.site, "--edition", "northmoor", "--zip")
    ran = handrail("build", "--today", TODAY, *words, root=northmoor.project)

    assert ran.code == 4
    assert found.read_text(encoding="utf-8") == "mine"
    found.write_bytes(whole)
