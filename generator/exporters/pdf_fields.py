"""Form fields in a PDF, where the template left links named `field:<name>`.

What is typed stops at the edge of its box, in letters of a fixed size, so that nothing is lost on
paper. Each field has its appearance in the file, ticks in both states: a program that draws none of
its own still shows them.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from tempfile import TemporaryFile
from typing import Any

import pikepdf
from pikepdf import AccessMode, Array, Dictionary, Name, NumberTree, ObjectStreamMode, Pdf, String

from generator.exporters.to_fill_in import Place

_LINK = "field:"
_PRINT = 4
"""Flag of what shows on paper as on the screen."""
_MULTILINE, _DO_NOT_SCROLL, _RADIO = 1 << 12, 1 << 23, 1 << 15
_SIZE = 9.5
"""Of typed letters, in points."""
_TWO_LINES = 2 * _SIZE * 1.16 + 4
"""From this height on a box takes more than one line."""
_TYPED = f"/Helv {_SIZE} Tf 0 g"


def with_fields(written: bytes, places: Mapping[str, Place]) -> bytes:
    """The file with its fields; the same bytes for the same input."""
    out = BytesIO()
    with TemporaryFile() as file:
        file.write(written)
        file.flush()
        with pikepdf.open(file, access_mode=AccessMode.mmap) as made:
            _Fields(made, places).make()
            made.save(out, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return out.getvalue()


class _Fields:
    """Makes the fields of one file."""

    def __init__(self, made: Pdf, places: Mapping[str, Place]) -> None:
        self.made, self.places = made, places
        self.fields, self.sets = Array(), dict[str, Any]()
        self.states: dict[tuple[bytes, float, float], Any] = {}
        font = Dictionary(
            Type=Name.Font,
            Subtype=Name.Type1,
            BaseFont=Name.Helvetica,
            Encoding=Name.WinAnsiEncoding,
        )
        self.resources = Dictionary(Font=Dictionary(Helv=made.make_indirect(font)))

    def make(self) -> None:
        """All of them, in reading order, and the form that holds them."""
        elements = NumberTree(self.made.Root.StructTreeRoot.ParentTree)
        for page in self.made.pages:
            page.obj.Tabs = Name.S
            for annotation in page.obj.get("/Annots", Array()):
                if name := _name_of(annotation):
                    self._field(annotation, name)
                    elements[int(annotation.StructParent)].S = Name.Form
        if len(self.fields):
            self.made.Root.AcroForm = Dictionary(
                Fields=self.fields, DR=self.resources, DA=String(_TYPED)
            )

    def _field(self, widget: Any, name: str) -> None:
        place = self.places[name]
        for key in ("/A", "/Border", "/Contents", "/H", "/C"):
            if key in widget:
                del widget[key]
        widget.Subtype, widget.F, widget.TU = Name.Widget, _PRINT, String(place.says)
        if place.of:
            self._one_of(widget, place, name)
            return
        widget.T = String(name)
        self.fields.append(widget)
        if place.ticked:
            widget.FT, widget.V = Name.Btn, Name.Off
            self._states(widget, Name.Yes)
        else:
            self._to_type_in(widget, place)

    def _one_of(self, widget: Any, place: Place, name: str) -> None:
        """A choice that excludes the others of its set."""
        if place.of not in self.sets:
            made = Dictionary(FT=Name.Btn, Ff=_RADIO, T=String(place.of), V=Name.Off, Kids=Array())
            made.TU = String(place.says.rpartition(": ")[0])
            self.sets[place.of] = self.made.make_indirect(made)
            self.fields.append(self.sets[place.of])
        whole = self.sets[place.of]
        widget.Parent = whole
        whole.Kids.append(widget)
        self._states(widget, Name(f"/{name.rpartition('-')[2]}"))

    def _to_type_in(self, widget: Any, place: Place) -> None:
        width, height = _size(widget)
        several = place.lines > 1 or height >= _TWO_LINES
        widget.FT, widget.V, widget.DA = Name.Tx, String(""), String(_TYPED)
        widget.Ff = _DO_NOT_SCROLL | (_MULTILINE if several else 0)
        widget.AP = Dictionary(N=self._drawn(b"/Tx BMC EMC", width, height))

    def _states(self, widget: Any, on: Name) -> None:
        """Off, which shows nothing in the printed box, and ticked, which shows a cross."""
        w, h = _size(widget)
        cross = f"q 1.3 w 2 2 m {w - 2:.2f} {h - 2:.2f} l 2 {h - 2:.2f} m {w - 2:.2f} 2 l S Q"
        widget.AS = Name.Off
        widget.MK = Dictionary(CA=String("8"))
        states = {str(on): self._state(cross.encode(), w, h), "/Off": self._state(b"", w, h)}
        widget.AP = Dictionary(N=Dictionary(states))

    def _state(self, content: bytes, width: float, height: float) -> Any:
        """One for all boxes that show it: a state is chosen and never drawn again."""
        key = content, round(width, 2), round(height, 2)
        if key not in self.states:
            self.states[key] = self._drawn(content, width, height)
        return self.states[key]

    def _drawn(self, content: bytes, width: float, height: float) -> Any:
        return self.made.make_stream(
            content,
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([0, 0, round(width, 2), round(height, 2)]),
            Resources=self.resources,
        )


def _name_of(annotation: Any) -> str:
    """The name of the field that a link stands for; empty for any other."""
    action = annotation.get("/A")
    uri = str(action.get("/URI", "")) if action is not None else ""
    return uri.removeprefix(_LINK) if uri.startswith(_LINK) else ""


def _size(widget: Any) -> tuple[float, float]:
    left, bottom, right, top = (float(edge) for edge in widget.Rect)
    return right - left, top - bottom
