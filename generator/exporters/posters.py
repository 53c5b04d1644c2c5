"""The posters of all guides that have one, each made once for what it is made from.

Beside the other files to download. `keep` is asked first, with a key that stands for the graph, the
words around it, the fonts, the template and the code.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment

from generator import addresses
from generator.catalogue import Guide
from generator.exporters.files import Keep, digest
from generator.exporters.poster import Sheet, poster
from generator.pages.frame.context import Context
from generator.pages.frame.wording import editions

_FONTS = (
    "atkinson-hyperlegible-latin-400-normal.woff2",
    "atkinson-hyperlegible-latin-700-normal.woff2",
)
_PACKAGES = ("typst", "graphlay", "fonttools")


def posters(
    context: Context, templates: Path, environment: Environment, keep: Keep
) -> dict[str, bytes]:
    """Site path -> the poster's bytes."""
    folder = templates / "assets" / "fonts"
    fonts = [(folder / name).read_bytes() for name in _FONTS]
    made_with = digest([*fonts, *_code(templates)])
    made = {}
    for guide in context.catalogue.guides:
        if guide.words.poster:
            sheet = _sheet(guide, context)
            key = digest([made_with.encode(), repr((guide.record, guide.words, sheet)).encode()])
            path = addresses.poster_path(guide.partnership, guide.id)
            draw = partial(poster, context.derived.graph(guide), sheet, fonts, environment)
            made[path] = keep(key, draw)
    return made


def _sheet(guide: Guide, context: Context) -> Sheet:
    owner = context.catalogue.by_id[guide.partnership]
    page = addresses.guide_path(owner.id, guide.id)
    return Sheet(
        title=f"{guide.words.title} {owner.record.name}",
        partnership=owner.record.name,
        missing=guide.record.missing or "",
        edition=editions(source.record for source in owner.sources),
        address=addresses.published(context.catalogue.site.address, page),
    )


def _code(templates: Path) -> Iterable[bytes]:
    """What stands for the code, the template and the packages that make a poster."""
    here = Path(__file__).parent
    sources = [here / "poster.py", *sorted((here.parent / "derived" / "flowchart").glob("*.py"))]
    yield from (path.read_bytes() for path in [*sources, *_template(templates)])
    yield from (f"{name} {version(name)}".encode() for name in _PACKAGES)


def _template(templates: Path) -> list[Path]:
    return sorted((templates / "pages" / "poster").glob("*"))
