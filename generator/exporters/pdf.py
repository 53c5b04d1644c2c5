"""A sink: flattened documents as PDF, tagged for screen readers, to be filled in.

The template `sheet.html` writes them as HTML, and WeasyPrint lays that out. It needs libraries of
the system; where those are missing, `missing` says so and no PDF is made.
"""

from __future__ import annotations

import ctypes
import logging
import sys
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from generator.exporters.pdf_finish import finish
from generator.pages.parts.sheet.flattened import Flattened, Pack
from generator.render.environment import make_environment

_LIBRARIES = ("libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz-subset.so.0")
"""As Linux names them. The last is no must for WeasyPrint, which would give other bytes."""


@cache
def missing() -> bool:
    """Whether the libraries that make PDFs are not there."""
    try:
        if sys.platform == "linux":
            for name in _LIBRARIES:
                ctypes.CDLL(name)  # quicker than loading all that makes PDFs
        else:
            _weasyprint()
    except OSError:
        return True
    return False


PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
"""What WeasyPrint needs of the system, as Debian names it."""

WITHOUT = (
    "The site has no PDFs: this machine lacks Pango and HarfBuzz "
    f"(on Debian and Ubuntu: apt install {' '.join(PACKAGES)})."
)


def _weasyprint() -> Any:
    """Imported late: it is slow to load, and cannot be loaded without its libraries."""
    import weasyprint  # noqa: PLC0415
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    return weasyprint, FontConfiguration


class Press:
    """Makes PDFs; what all of them share is prepared once."""

    def __init__(self, templates: Path) -> None:
        self._folder = (templates / "documents").resolve()

    @cached_property
    def _env(self) -> Environment:
        return make_environment(self._folder)

    @cached_property
    def _fonts(self) -> Any:
        return _weasyprint()[1]()

    @cached_property
    def _style(self) -> Any:
        path = str(self._folder / "sheet.css")
        return _weasyprint()[0].CSS(filename=path, font_config=self._fonts)

    def pdf(self, document: Flattened) -> bytes:
        """The PDF of one document, the same bytes each time."""
        return self.pack(Pack(document.properties, (), (document,)))

    def html(self, pack: Pack) -> str:
        """The documents as they are laid out, with the cover before them if there is one."""
        return self._env.get_template("sheet.html").render(
            pack=pack, foot=_in_css(pack.properties.foot), shape=_shape
        )

    def pack(self, pack: Pack) -> bytes:
        """One PDF of several documents, the same bytes each time."""
        page = _weasyprint()[0].HTML(string=self.html(pack))
        written: bytes = page.write_pdf(
            stylesheets=[self._style],
            font_config=self._fonts,
            pdf_forms=True,
            pdf_variant="pdf/ua-1",
            pdf_identifier=b"handrail",
        )
        return finish(written)


def _shape(block: object) -> str:
    """By which the template tells what it writes."""
    return type(block).__name__.lower()


def _in_css(words: str) -> Markup:
    """Words for a string in a style sheet: whatever could end it is written as a number."""
    plain = "".join(
        letter if letter.isalnum() or letter in " .,:/()-" else f"\\{ord(letter):x} "
        for letter in words
    )
    return Markup(plain)  # noqa: S704
