"""What is looked at is made as soon as its files are saved, just as the build then makes it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.addresses import HOME
from generator.catalogue import Catalogue
from generator.cli import serving
from generator.cli.console import StageClock
from generator.cli.serving import Rebuilder
from generator.derived.derive import Derived
from generator.diagnostics import ContentError, Diagnostics
from generator.files.project import Project, read_content, read_own
from generator.linking.drafts import Linked, link_all, link_all_again
from generator.pages.frame.context import make_context
from generator.pages.plan import makers_of
from generator.parse.project import parse_own, parse_project
from generator.pipeline.at_once import at_once
from generator.pipeline.building import build
from generator.pipeline.told import Ahead, Basis, Engine, Wanted
from tests.output.test_made_from import EDITS, Unwatched
from tests.projects import (
    EASTVALE,
    NORTHMOOR,
    PRACTICE_NOTE,
    ROOT,
    TODAY,
    catalogue_of,
    copy_of_good,
    replace_in,
)

pytestmark = pytest.mark.usefixtures("builds")
PROVISIONS = f"{PRACTICE_NOTE}/provisions.yml"
SAID, SAYS = "A worker who does not agree", "Anyone who does not agree"
PAGE = "partnerships/northmoor/decide/index.html"
DRAFTED = """
- id: nm-drafted
  draft: true
  guess: a machine read it so
  topic: who-can-convene
  force: may
  who: [practitioner]
  says: Whoever has a worry can ask for a meeting.
  cites: [{at: calling.1.1, words: may ask for a workers' meeting}]
"""
SIZE = re.compile(rb"[\d.,]+.(?:KB|MB|kB)\b")
SHARED = ("content/site.yml", f"{NORTHMOOR}/terms.yml")
"""Files of edits whose pages nobody can make from one partnership's files."""


def built(root: Path, engine: Engine = Unwatched()) -> Basis:  # noqa: B008 it holds nothing
    """Build the preview; what it was made from."""
    project, today = Project(root), date.fromisoformat(TODAY)
    quiet, wanted = StageClock(quiet=True), Wanted(drafts=True)
    made = build(project, today, project.preview, engine, quiet, wanted)
    assert made.basis is not None
    return made.basis


def shown(root: Path, basis: Basis, *saved: str) -> dict[str, bytes] | None:
    """All pages of all partnerships, as far as they can be told at once."""
    every = [path.relative_to(basis.site).as_posix() for path in basis.site.rglob("*.html")]
    found = at_once(Project(root), basis, [root / name for name in saved], lambda _: every)
    return None if found is None else dict(found.pages)


def drafted(root: Path) -> None:
    """Add a statement that nobody has taken over."""
    path = root / PROVISIONS
    path.write_text(path.read_text("utf-8") + DRAFTED, "utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_of_good(tmp_path)


@pytest.fixture(scope="module")
def basis(tmp_path_factory: pytest.TempPathFactory) -> Basis:
    """Of the project as it is before a test edits a copy of it."""
    return built(copy_of_good(tmp_path_factory.mktemp("basis")))


def without_sizes(pages: dict[str, bytes]) -> dict[str, bytes]:
    """Files to download are made by the build, and may come out larger or smaller."""
    return {path: SIZE.sub(b"", page) for path, page in pages.items()}


def test_after_each_edit_they_are_what_the_build_makes(root: Path) -> None:
    basis, told = built(root), []
    for name, old, new in EDITS:
        path = root / name
        path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
        before = pages_of(basis.site)
        at_once_shown = shown(root, basis, name)
        basis = built(root)
        if at_once_shown is None:
            assert name in SHARED
            continue
        told.append(name)
        stands = pages_of(basis.site)
        own = name.split("/")[2].removesuffix(".yml")
        changed = {
            path: page
            for path, page in stands.items()
            if f"/{own}/" in path
            and path not in basis.sizes
            and SIZE.sub(b"", page) != SIZE.sub(b"", before[path])
        }
        assert without_sizes(at_once_shown) == without_sizes(changed), name
        assert changed, name
    assert len(told) == len(EDITS) - len(SHARED)


def pages_of(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.html")}


def linked(root: Path) -> tuple[Linked, Callable[[str], Linked | None]]:
    """All of a project, and the same with one partnership linked anew."""
    found = Diagnostics()
    parsed = parse_project(read_content(Project(root), found), found)
    every = link_all(parsed, found)
    assert every is not None

    def again(partnership: str) -> Linked | None:
        own = parse_own(parsed, read_own(Project(root), partnership, found), partnership, found)
        return link_all_again(every, own, found)

    return every, again


@pytest.mark.parametrize("with_draft", [False, True])
def test_each_partnership_linked_anew_is_linked_as_ever(root: Path, with_draft: bool) -> None:
    if with_draft:
        drafted(root)
    for place in (root, ROOT):
        every, again = linked(place)
        for id in every.whole.by_id:
            assert again(id) == every, id
        assert bool(every.published.drafts) == (with_draft and place == root)


def test_the_real_partnerships_pages_come_out_where_it_is_said() -> None:
    context = make_context(Derived(catalogue_of(ROOT)), date.fromisoformat(TODAY))
    for owner in context.catalogue.partnerships:
        own = context.of(owner.id)
        for path, make in makers_of(owner, own):
            assert make().path == path


def test_a_draft_is_shown_at_once_and_marked(root: Path) -> None:
    drafted(root)
    basis = built(root)
    replace_in(root / PROVISIONS, "Whoever has a worry", "Whoever is worried")
    pages = shown(root, basis, PROVISIONS) or {}
    built(root)
    marked = {path for path, page in pages.items() if b"Draft: Whoever is worried" in page}
    assert marked
    assert all(pages[path] == (basis.site / path).read_bytes() for path in marked)


def _two(root: Path) -> list[str]:
    replace_in(root / PROVISIONS, SAID, SAYS)
    return [PROVISIONS, f"{EASTVALE}/partnership.yml"]


def _mistyped(root: Path) -> list[str]:
    replace_in(root / PROVISIONS, SAID, f"{SAYS}: {SAID}")
    return [PROVISIONS]


def _no_such_role(root: Path) -> list[str]:
    path = root / PROVISIONS
    path.write_text(
        re.sub(r"who: \[.*?\]", "who: [nobody-of-all]", path.read_text("utf-8"), count=1)
    )
    return [PROVISIONS]


def _against_a_rule(root: Path) -> list[str]:
    path = root / PROVISIONS
    path.write_text(path.read_text("utf-8").replace("force: must\n", "force: may\n", 1))
    return [PROVISIONS]


def _unconfirmed(root: Path) -> list[str]:
    path = f"{PRACTICE_NOTE}/confirmed.yml"
    lines = (root / path).read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if "nm-anyone-asks" not in line]
    (root / path).write_text("".join(kept), "utf-8")
    return [path]


def _misnamed(root: Path) -> list[str]:
    (root / PRACTICE_NOTE / "provisons.yml").write_text("[]\n")
    return [f"{PRACTICE_NOTE}/provisons.yml"]


def _without_a_guide(root: Path) -> list[str]:
    (root / "guides/calling/northmoor.yml").unlink()
    return ["guides/calling/northmoor.yml"]


def _own_label(root: Path) -> list[str]:
    positions = f"{NORTHMOOR}/positions.yml"
    label = "labels: [{id: nm-anyone, label: Anyone}], position: any-worker"
    replace_in(root / positions, "position: any-worker", label)
    return [positions]


def _first_draft(root: Path) -> list[str]:
    drafted(root)
    return [PROVISIONS]


@pytest.mark.parametrize(
    "edit",
    [
        _two,
        _mistyped,
        _no_such_role,
        _against_a_rule,
        _unconfirmed,
        _misnamed,
        _without_a_guide,
        _own_label,
        _first_draft,
    ],
)
def test_what_no_one_partnership_can_tell_is_left_to_the_build(
    edit: Callable[[Path], list[str]], root: Path, basis: Basis
) -> None:
    assert shown(root, basis, *edit(root)) is None


@pytest.mark.parametrize(
    "saved",
    [
        [],
        [PROVISIONS, "../elsewhere.yml"],
        ["site_templates/pages/home.html"],
        ["guides/calling/guide.yml"],
        [f"{NORTHMOOR}/roles.yml"],
    ],
)
def test_what_is_no_one_partnerships_own_is_left_to_the_build(
    saved: list[str], root: Path, basis: Basis
) -> None:
    assert shown(root, basis, *saved) is None


def test_what_only_mkdocs_can_make_is_left_to_it(root: Path, basis: Basis) -> None:
    replace_in(root / PROVISIONS, SAID, SAYS)
    assert shown(root, replace(basis, finisher=None), PROVISIONS) is None
    assert shown(root, replace(basis, finisher=lambda _: None), PROVISIONS) is None
    assert shown(root, replace(basis, parts={}), PROVISIONS) is None


class Stock(Unwatched):
    """Finds that MkDocs makes a page otherwise."""

    def complete(self, *_: object) -> str:
        """Why it took the long way round."""
        return "MkDocs makes index.html otherwise"


def test_nothing_is_shown_that_mkdocs_then_makes_otherwise(root: Path) -> None:
    basis = built(root, Stock())
    replace_in(root / PROVISIONS, SAID, SAYS)
    assert shown(root, basis, PROVISIONS) is None


def test_only_what_is_wanted_is_made(root: Path, basis: Basis) -> None:
    replace_in(root / PROVISIONS, SAID, SAYS)
    asked: list[Catalogue] = []

    def wanted(catalogue: Catalogue) -> Iterator[str]:
        asked.append(catalogue)
        yield from (PAGE, HOME, "", "nowhere/index.html", PAGE)

    found = at_once(Project(root), basis, [root / PROVISIONS], wanted)
    assert found is not None
    assert [*found.pages] == [PAGE]
    assert [*found.catalogue.by_id] == [*asked[0].by_id] == ["northmoor"]


def test_what_was_saved_and_not_built_counts_until_it_is(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mistake next door is not passed over: it was saved, and the site has not got over it."""
    monkeypatch.setattr(serving, "engine", Unwatched())
    project = Project(root)
    builder = Rebuilder(project, date.fromisoformat(TODAY))

    def saved(name: str) -> Ahead | None:
        return builder.at_once([root / name], lambda _: [PAGE])

    assert saved(PROVISIONS) is None, "there is nothing yet"
    builder.build(lambda _: None)
    next_door = f"{EASTVALE}/partnership.yml"
    shutil.copyfile(root / next_door, root / "kept")
    (root / next_door).write_text("name: [\n")
    assert saved(next_door) is None
    with pytest.raises(ContentError):
        builder.build(lambda _: None)
    replace_in(root / PROVISIONS, SAID, SAYS)
    assert saved(PROVISIONS) is None
    shutil.copyfile(root / "kept", root / next_door)
    replace_in(root / "content/site.yml", "name: Two Valleys", "name: All Valleys")
    assert saved(next_door) is None
    builder.build(lambda _: None)
    replace_in(root / PROVISIONS, SAYS, SAID)
    again = saved(PROVISIONS)
    assert again is not None
    assert SAID in again.pages[PAGE].decode()
    assert "All Valleys" in again.pages[PAGE].decode()
