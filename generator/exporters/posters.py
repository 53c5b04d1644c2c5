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
from generator.catalogue import Catalogue, Guide
from generator.derived.guide_graph import Step
from generator.exporters import typesetting
from generator.exporters.files import Keep, digest
from generator.exporters.poster import Sheet, poster
from generator.pages.frame.context import Context
from generator.pages.frame.wording import editions
from generator.pages.parts.statements import clause_of

_PACKAGES = ("graphlay", *typesetting.PACKAGES)


def posters(
    guides: Iterable[Guide],
    context: Context,
    templates: Path,
    environment: Environment,
    keep: Keep,
) -> dict[str, bytes]:
    """Site path -> the poster's bytes, of those guides that have one.

    Raises:
        SettingError: a poster has a letter that the site's font has not.
    """
    fonts = typesetting.fonts(templates)
    typesetter = typesetting.Typesetter(
        environment.get_template("poster/poster.typ").render(), fonts
    )
    made_with = digest([*fonts, *drawn_with(templates)])
    made = {}
    for guide in guides:
        if guide.words.poster:
            sheet = _sheet(guide, context)
            key = digest([made_with.encode(), repr((guide.record, guide.words, sheet)).encode()])
            path = addresses.poster_path(guide.partnership, guide.id)
            draw = partial(poster, context.derived.graph(guide), sheet, typesetter, environment)
            made[path] = keep(key, draw)
    return made


def _sheet(guide: Guide, context: Context) -> Sheet:
    owner, site = context.catalogue.by_id[guide.partnership], context.catalogue.site
    page = addresses.guide_path(owner.id, guide.id).removesuffix("index.html")
    return Sheet(
        title=f"{guide.words.title} {owner.record.name}",
        partnership=owner.record.name,
        missing=guide.record.missing or "",
        edition=editions(source.record for source in owner.sources),
        address=f"{site.address.rstrip('/')}/{page}" if site.address else "",
        clauses={
            step.id: _clauses(step, context.catalogue)
            for step in context.derived.graph(guide).steps
        },
    )


def _clauses(step: Step, catalogue: Catalogue) -> str:
    """Where the document says what the step says, each place once."""
    named = (catalogue.provisions[id] for id in (*step.node.cites, *step.items))
    return ", ".join(dict.fromkeys(clause_of(provision) for provision in named))


def drawn_with(templates: Path) -> Iterable[bytes]:
    """What stands for the code, the template and the packages that make a poster."""
    here = Path(__file__).parent
    own = (here / "poster.py", here / "typesetting.py")
    drawing = sorted((here.parent / "derived" / "flowchart").glob("*.py"))
    shapes = templates / "pages" / "parts" / "flowchart.html"
    sources = (*own, *drawing, shapes, *_template(templates))
    yield from (path.read_bytes() for path in sources)
    yield from (f"{name} {version(name)}".encode() for name in _PACKAGES)


def _template(templates: Path) -> list[Path]:
    found = (templates / "pages" / "poster").glob("*")
    return sorted(path for path in found if path.is_file())
