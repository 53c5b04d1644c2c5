"""Typst, behind one class: a template and its data become a tagged PDF, the same bytes every time.

It takes no font but the site's own, and reads nothing but what it is given. Under the rules of
PDF/UA-1 it refuses a letter that the font lacks, so that no sheet goes out with a hole in it.
"""

from __future__ import annotations

import io
import json
import tempfile
import threading
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

import typst
from fontTools.ttLib import TTFont

from generator.diagnostics import SettingError

_FONTS = (
    "atkinson-hyperlegible-latin-400-normal.woff2",
    "atkinson-hyperlegible-latin-700-normal.woff2",
)
_NOTHING: Mapping[str, str] = {}
PACKAGES = ("typst", "fonttools")
"""What has a part in the bytes, with the packages of who sets something."""


def fonts(templates: Path) -> tuple[bytes, ...]:
    """The site's own typeface, regular and bold, as WOFF2."""
    return tuple((templates / "assets" / "fonts" / name).read_bytes() for name in _FONTS)


class Typesetter:
    """Sets any number of sheets by one template, in several threads."""

    def __init__(
        self, source: str, fonts: Iterable[bytes], beside: Mapping[str, str] = _NOTHING
    ) -> None:
        """`beside` holds what the template imports: name of a file -> its text."""
        self._folder = tempfile.TemporaryDirectory()
        for index, font in enumerate(fonts):
            Path(self._folder.name, f"{index}.ttf").write_bytes(_unpacked(font))
        only = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[self._folder.name],
        )
        template = Path(self._folder.name, "sheet.typ")
        template.write_text(source)
        for name, text in beside.items():
            Path(self._folder.name, name).write_text(text)
        self._make = partial(typst.Compiler, template, self._folder.name, only)
        self._own = threading.local()

    def _compiler(self) -> typst.Compiler:
        """The thread's own: one compiler works for one at a time."""
        own: typst.Compiler | None = getattr(self._own, "compiler", None)
        if own is None:
            own = self._own.compiler = self._make()
        return own

    def pdf(self, data: object, title: str) -> bytes:
        """The template with this data, which it reads as JSON from its input `sheet`.

        `title` is for messages.

        Raises:
            SettingError: the typesetter refuses the sheet.
        """
        return self._set(data, title, format="pdf", pdf_standards="ua-1", timestamp=0)

    def png(self, data: object, title: str, per_inch: float) -> bytes:
        """The same as a picture of its one page, of so many dots per inch.

        Raises:
            SettingError: the typesetter refuses it.
        """
        return self._set(data, title, format="png", ppi=per_inch)

    def asked(self, data: object, label: str) -> Any:
        """What the template with this data says under a label, and nowhere else."""
        # A compiler takes no data with a question.
        compiler = self._make(sys_inputs=_inputs(data))
        return json.loads(compiler.query(f"<{label}>", field="value", one=True))

    def _set(self, data: object, title: str, **how: Any) -> bytes:
        try:
            made = self._compiler().compile(sys_inputs=_inputs(data), **how)
        except typst.TypstError as refused:
            raise SettingError(f"“{title}” cannot be set: {refused}") from refused
        assert isinstance(made, bytes)
        return made


def _inputs(data: object) -> dict[str, str]:
    return {"sheet": json.dumps(data, default=as_plain)}


def as_plain(thing: object) -> dict[str, Any]:
    """A dataclass as JSON has it, told by `is`, the name of its class in small letters.

    What stands in its fields is left as it is: the encoder asks again where it has to.

    Raises:
        TypeError: it is something that JSON has not.
    """
    if not is_dataclass(thing):
        raise TypeError(f"JSON has no {type(thing).__name__}")
    kind: Any = type(thing)
    return {"is": kind.__name__.lower(), **{name: getattr(thing, name) for name in _names(kind)}}


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """Of the fields of a dataclass."""
    return tuple(field.name for field in fields(kind))


@cache
def _unpacked(woff2: bytes) -> bytes:
    """The font as the typesetter wants it; its own dates kept, so that the bytes are too.

    Once in a process: it takes as long as setting a sheet.
    """
    font = TTFont(io.BytesIO(woff2), recalcTimestamp=False)
    font.flavor = None
    plain = io.BytesIO()
    font.save(plain, reorderTables=False)
    return plain.getvalue()
