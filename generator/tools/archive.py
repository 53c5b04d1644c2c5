"""One archive of a built site for whoever publishes it: site, how to, files for servers, a list.

Beside the pipeline, which has built the site. The same site gives the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, is_zipfile

from generator import addresses
from generator.exporters.hosting import host, host_files
from generator.exporters.how_to_publish import how_to_publish
from generator.exporters.zipped import Moment, zipped
from generator.files.owned import NotOursError, kept
from generator.files.project import named

LIST = "manifest.json"
"""In the archive: what it holds, with sizes and SHA-256, of which edition, made of what."""
MADE_BY = "Handrail"


@dataclass(frozen=True, slots=True)
class About:
    """What is said of an edition in its archive."""

    name: str
    """As its masthead has it."""
    address: str
    """Where it is published, or nothing."""
    partnerships: tuple[str, ...]
    """Ids of those whose edition it is; empty for the whole site."""
    day: date
    """Of the build."""
    made_of: str
    """The commit of the content, or the version of the program where there is none."""
    scripts: bool = True
    """Whether it has scripts."""
    framed_by: tuple[str, ...] = ()
    """Origins whose pages may show it in a frame."""

    @property
    def file(self) -> str:
        """Name of the archive."""
        called = named(self.partnerships) or "all"
        return f"handrail-{called}{'' if self.scripts else '-no-scripts'}-{self.made_of}.zip"


def write_archive(site: Path, templates: Path, about: About) -> Path:
    """Write the archive of a built site beside its folder; tells where.

    Raises:
        NotOursError: a file of that name is there which is no archive of ours.
        SettingError: a name has a letter that the site's font has not.
    """
    target = site.parent / about.file
    if target.exists() and not _is_ours(target):
        raise NotOursError(f"{target} is something that no build put there")
    unfinished = target.with_name(f".{target.name}.unfinished")
    unfinished.write_bytes(archive(files_of(site), templates, about))
    unfinished.replace(target)
    return target


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder: its path there -> bytes."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def archive(site: Mapping[str, bytes], templates: Path, about: About) -> bytes:
    """The archive of a site's files.

    Raises:
        SettingError: a name has a letter that the site's font has not.
    """
    top = addresses.top_of(about.address)
    pages = (content for path, content in site.items() if path.endswith(".html"))
    told = host(pages, top, about.framed_by)
    named = {
        "name": about.name,
        "edition": ", ".join(about.partnerships) or "all partnerships",
        "made_of": about.made_of,
        "top": top,
        "archive": about.file,
    }
    files = {f"site/{path}": content for path, content in site.items()}
    files |= {f"hosting/{name}": content for name, content in host_files(told).items()}
    files |= how_to_publish(templates, named)
    listed = _listed(files, about)
    return zipped(files | {LIST: listed}, changed=_moment(about.day, listed))


def _moment(day: date, listed: bytes) -> Moment:
    """When the files were changed: on the day of the build, at a time that what they hold decides.

    A server tells by that time and by the size whether a browser has the newest. With one time for
    all builds, a corrected year or number would never reach whoever has the page already.
    """
    minutes, seconds = divmod(int.from_bytes(sha256(listed).digest()[:4]) % 43_200 * 2, 60)
    return day.year, day.month, day.day, minutes // 60, minutes % 60, seconds


def _listed(files: Mapping[str, bytes], about: About) -> bytes:
    found = {
        "made_by": MADE_BY,
        "format": 1,
        "edition": asdict(about) | {"day": about.day.isoformat()},
        "files": {path: asdict(kept(content)) for path, content in sorted(files.items())},
    }
    return f"{json.dumps(found, indent=1)}\n".encode()


def _is_ours(file: Path) -> bool:
    if not is_zipfile(file):
        return False
    with ZipFile(BytesIO(file.read_bytes())) as held:
        return LIST in held.namelist()
