"""The open pages of the one partnership that was edited, made as soon as its files are saved.

Beside `stages`, for the preview alone. One partnership is read, parsed, linked and checked with all
others as the last build had them, by the same functions; the build that follows makes everything
and has the last word. Whatever cannot be told from that partnership's own files is left to it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

from generator.catalogue import Catalogue
from generator.checks import run_checks_of
from generator.derived.derive import Derived
from generator.diagnostics import Diagnostics
from generator.files.project import Project, read_own
from generator.files.whose import whose
from generator.linking.drafts import Linked, link_all_again
from generator.pages.frame.context import Context
from generator.pages.plan import makers_of
from generator.parse.project import parse_own
from generator.pipeline.told import Ahead, Basis, LookedAt
from generator.render.page_file import render


def at_once(
    project: Project, basis: Basis, saved: Collection[Path], wanted: LookedAt
) -> Ahead | None:
    """The pages that are looked at and are no longer as the site has them.

    Args:
        project: that is previewed.
        basis: of the last build that went well.
        saved: the files that were saved since.
        wanted: tells which pages are looked at.

    Returns:
        None where nothing can be told before the build: several partnerships were edited, or what
        all share; there is a mistake; MkDocs has to make the pages.
    """
    id = _owner(project, basis, saved)
    if id is None:
        return None
    linked = _sound(project, basis, id)
    if linked is None:
        return None
    whole = basis.given.context.catalogue is not basis.checked.catalogue  # with drafts
    catalogue = linked.whole if whole else linked.published
    part = catalogue.part(id)
    pages = _made(basis, catalogue, id, wanted(part))
    return None if pages is None else Ahead(pages, part)


def _owner(project: Project, basis: Basis, saved: Collection[Path]) -> str | None:
    """The one partnership whose files were saved, none of them one that adds to what all share."""
    catalogue = basis.checked.whole
    root = project.root.resolve()
    paths = [path.resolve() for path in saved]
    if not paths or not all(path.is_relative_to(root) for path in paths):
        return None
    found = [PurePosixPath(path.relative_to(root).as_posix()) for path in paths]
    owners = {whose(path, catalogue.by_id.keys()) for path in found}
    if len(owners) != 1 or not (id := owners.pop()):
        return None
    adding = catalogue.by_id[id].adding
    return None if any(path.name in adding for path in found) else id


def _sound(project: Project, basis: Basis, id: str) -> Linked | None:
    """Everything with one partnership as its files are now; None where there is a mistake."""
    found = Diagnostics()
    files = read_own(project, id, found)
    parsed = parse_own(basis.checked.parsed, files, id, found)
    linked = link_all_again(basis.checked.linked, parsed, found)
    if linked is None or found.errors:
        return None
    judged = Diagnostics()
    run_checks_of(Derived(linked.published), id, judged)
    return None if judged.errors else linked


def _made(
    basis: Basis, catalogue: Catalogue, id: str, wanted: Iterable[str]
) -> Mapping[str, bytes] | None:
    """The pages that are wanted and do not stand like this; None where MkDocs has to make them."""
    given, finish, part = basis.given, basis.finisher, basis.parts.get(id)
    if finish is None or part is None:
        return None
    context = _context(given.context, catalogue, id)
    context = replace(context, files={path: basis.sizes[path] for path in part.offered})
    makers = dict(makers_of(catalogue.by_id[id], context))
    pages = {}
    for path in dict.fromkeys(wanted):
        if path in makers:
            page = finish(render(makers[path](), given.environment))
            if page is None:
                return None
            if not _stands(basis.site / path, page):
                pages[path] = page
    return pages


def _context(before: Context, catalogue: Catalogue, id: str) -> Context:
    """What the pages of one partnership are made from; of its neighbours what was known before."""
    derived = Derived(catalogue, given=before.derived.known)
    return replace(before, derived=derived).of(id)


def _stands(place: Path, page: bytes) -> bool:
    return place.is_file() and place.read_bytes() == page
