"""Typst, behind one class: a template and its data become a tagged PDF, the same bytes every time.

It takes no font but the site's own, and reads nothing but what it is given. Under the rules of
PDF/UA-1 it refuses a letter that the font lacks, so that no sheet goes out with a hole in it.
"""

from __future__ import annotations

import io
import json
import tempfile
import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from itertools import count
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


@dataclass(frozen=True, slots=True)
class _Desk:
    """A thread's own: one compiler works for one at a time."""

    compiler: typst.Compiler
    data: Path
    """What is set next: were it an input, the compiler would make its library anew each time."""


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
        self._only, self._template = only, template
        self._own, self._numbers = threading.local(), count()

    def _desk(self, data: object) -> typst.Compiler:
        """The thread's own compiler, with this data before it."""
        own: _Desk | None = getattr(self._own, "desk", None)
        if own is None:
            place = Path(self._folder.name, f"sheet{next(self._numbers)}.json")
            inputs = {"sheet": place.name}
            compiler = typst.Compiler(
                self._template, self._folder.name, self._only, sys_inputs=inputs
            )
            own = self._own.desk = _Desk(compiler, place)
        own.data.write_text(json.dumps(data, default=as_plain))
        return own.compiler

    def pdf(self, data: object, title: str) -> bytes:
        """The template with this data, which it reads as JSON from the file named by `sheet`.

        `title` is for messages.

        Raises:
            SettingError: the typesetter refuses the sheet.
        """
        made = self._set(data, title, format="pdf", pdf_standards="ua-1", timestamp=0)
        assert isinstance(made, bytes)
        return made

    def pngs(self, data: object, title: str, per_inch: float) -> Sequence[bytes]:
        """The same as pictures of its pages, of so many dots per inch.

        Raises:
            SettingError: the typesetter refuses it.
        """
        made = self._set(data, title, format="png", ppi=per_inch)
        return [made] if isinstance(made, bytes) else made

    def asked(self, data: object, label: str) -> Any:
        """What the template with this data says under a label, and nowhere else."""
        return json.loads(self._desk(data).query(f"<{label}>", field="value", one=True))

    def _set(self, data: object, title: str, **how: Any) -> bytes | list[bytes]:
        try:
            made = self._desk(data).compile(**how)
        except typst.TypstError as refused:
            raise SettingError(f"“{title}” cannot be set: {refused}") from refused
        assert made is not None
        return made


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
