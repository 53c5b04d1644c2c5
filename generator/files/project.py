"""Read a project folder: the one place where content comes in from disk.

The pipeline's first stage. Everything below it works on bytes with project-relative paths.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path, PurePosixPath

from generator.diagnostics import Diagnostics, Location
from generator.diagnostics.codes import Parsing
from generator.files.below import Found, below
from generator.files.whose import whose

CONTENT_SUFFIXES = {".yml", ".svg", ".png", ".txt", ""}
"""Of records, of logos, of a document's own text, and of the fingerprint."""
_TOPS = ("content", "guides")
LARGEST = 20_000_000
"""Bytes of a file that is read at all; what it holds may have a closer limit."""
_PACKAGE = Path(__file__).resolve().parent.parent


_LONGEST_NAME = 80
_FIRST = 40
"""Letters that an edition is called by; those of its first partnership, where it has too many."""


@dataclass(frozen=True, slots=True)
class Project:
    """Where the parts of a project lie."""

    root: Path
    compiled: str = "pages"
    """Where the compiled tree of a site lies below what is made; see `compiling`."""

    def compiling(self, edition: tuple[str, ...], *, drafts: bool) -> Project:
        """The same, with a tree of its own for what is not the whole site that is published."""
        if edition:
            return replace(self, compiled=f"compiled/edition-{named(edition)}")
        return replace(self, compiled="compiled/preview") if drafts else self

    @property
    def pages(self) -> Path:
        """The compiled tree that MkDocs builds: generated, watched by nobody."""
        return self._made / self.compiled

    @property
    def site(self) -> Path:
        """The finished site."""
        return self._made / "site"

    @property
    def preview(self) -> Path:
        """What an editor looks at, drafts and all: never what is published."""
        return self._made / "preview"

    def site_of(self, edition: tuple[str, ...]) -> Path:
        """The finished site of an edition, by the ids of its partnerships; of none, the whole."""
        return self._made / "editions" / named(edition) if edition else self.site

    def read_around(self, place: Path) -> Path | None:
        """The folder of what people write in which a place lies; None where it lies in none."""
        names = ("content", "guides", "site_templates")
        return _around(place, (self.root / name for name in names))

    def kept_around(self, place: Path) -> Path | None:
        """The folder of what builds keep in which a place lies; None where it lies in none."""
        names = ("pages", "compiled", "cache", "read", "made", "schemas")
        return _around(place, (self._made / name for name in names))

    @property
    def cache(self) -> Path:
        """Files made before, by what they were made from."""
        return self._made / "cache"

    @property
    def read_before(self) -> Path:
        """What files held and what rules said of them, by what that follows from."""
        return self._made / "read"

    @property
    def made_before(self) -> Path:
        """What finished sites were made of, and what their builds told."""
        return self._made / "made"

    @property
    def alike(self) -> Path:
        """Which pages were found to be as MkDocs makes them, by what stands for each."""
        return self._made / f"{self.compiled}.alike.json"

    @property
    def schemas(self) -> Path:
        """Schemas that know the content, for editors' completion: generated, kept by nobody."""
        return self._made / "schemas"

    @property
    def reviews(self) -> Path:
        """Documents to be signed."""
        return self._made / "review"

    @property
    def lock(self) -> Path:
        """Held by the one process that builds the project."""
        return self._made / "lock"

    @property
    def _made(self) -> Path:
        return self.root / "build"

    @property
    def templates(self) -> Path:
        """The project's own templates, or the ones that come with the generator."""
        return _own_or_ours(self.root, "site_templates")

    @property
    def mkdocs_config(self) -> Path:
        """The project's own MkDocs settings, or the generator's."""
        return _own_or_ours(self.root, "mkdocs.yml")


def named(edition: tuple[str, ...]) -> str:
    """What an edition is called in names of files: by all ids, or by one and what stands for all.

    A name of many ids would be too long for a folder, and one of a few has to leave room for what
    else goes into the name of an archive.
    """
    every = "+".join(edition)
    if len(every) <= _LONGEST_NAME:
        return every
    more = f"+{len(edition) - 1}-more-" if len(edition) > 1 else "-"
    return f"{edition[0][:_FIRST]}{more}{sha256(every.encode()).hexdigest()[:12]}"


def _around(place: Path, folders: Iterable[Path]) -> Path | None:
    """The first of some folders in which a place lies."""
    resolved = place.resolve()
    return next((each for each in folders if resolved.is_relative_to(each.resolve())), None)


def _own_or_ours(root: Path, name: str) -> Path:
    """The project's own, else what a wheel carries, else what a checkout has beside the package."""
    return root / name if (root / name).exists() else brought(name)


def brought(name: str) -> Path:
    """What comes with the generator: in a wheel inside the package, in a checkout beside it."""
    inside, beside = _PACKAGE / name, _PACKAGE.parent / name
    return inside if inside.exists() else beside


def read_content(project: Project, diagnostics: Diagnostics) -> Mapping[PurePosixPath, bytes]:
    """All of `content/` and `guides/`: project-relative path -> bytes."""
    files: dict[PurePosixPath, bytes] = {}
    if not (project.root / "content").is_dir():
        diagnostics.error(
            Location(PurePosixPath("content")),
            Parsing.NO_CONTENT,
            f"there is no folder 'content' in {project.root.resolve().name or 'this place'}",
            "Run handrail in a project's folder, or name it: handrail --root DIR ...",
        )
        return {}
    for path, found in _below(project, _TOPS):
        _take(path, found, files, diagnostics)
    return files


def read_own(
    project: Project, partnership: str, diagnostics: Diagnostics
) -> Mapping[PurePosixPath, bytes]:
    """The files of one partnership, by its id, its guides among them, as `read_content`."""
    files: dict[PurePosixPath, bytes] = {}
    for path, found in _below(project, (f"content/partnerships/{partnership}", "guides")):
        if whose(path, {partnership}) == partnership:
            _take(path, found, files, diagnostics)
    return files


def _below(project: Project, places: Iterable[str]) -> Iterator[tuple[PurePosixPath, Found]]:
    for place in places:
        for found in below(project.root / place, project.root):
            yield _printable(found.path.relative_to(project.root)), found


def _take(
    path: PurePosixPath, found: Found, files: dict[PurePosixPath, bytes], out: Diagnostics
) -> None:
    if found.refused:
        _refuse(path, found.refused, out)
    elif _wanted(path, out):
        _read(found.path, path, files, out)


def _read(
    path: Path, relative: PurePosixPath, files: dict[PurePosixPath, bytes], out: Diagnostics
) -> None:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            _refuse(relative, f"it has {size:,} bytes; {LARGEST:,} is the limit of any file", out)
        else:
            files[relative] = path.read_bytes()
    except OSError as bad:  # it may be gone since it was listed
        _refuse(relative, f"it cannot be read: {bad.strerror}", out)


def _refuse(path: PurePosixPath, why: str, out: Diagnostics) -> None:
    hint = "What is not read is missing on the site: put a readable file there, or delete it."
    out.error(Location(path), Parsing.UNREADABLE, why, hint)


def _printable(path: Path) -> PurePosixPath:
    """A path as it can be printed on one line of a terminal.

    Bytes of a name that are no text, and signs that nobody sees or that steer a terminal, are
    written as Python writes them.
    """
    return PurePosixPath("".join(_visible(sign) for sign in path.as_posix()))


def _visible(sign: str) -> str:
    return sign if sign.isprintable() else ascii(sign)[1:-1]


def _wanted(path: PurePosixPath, diagnostics: Diagnostics) -> bool:
    if path.suffix != ".yml" and path.suffix.lower() in (".yml", ".yaml"):
        diagnostics.error(
            Location(path),
            Parsing.FILE_NAME,
            "content files end in .yml",
            f"Rename it to {path.stem}.yml.",
        )
        return False
    return path.suffix in CONTENT_SUFFIXES
