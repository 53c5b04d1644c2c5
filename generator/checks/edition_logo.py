"""Publishing: a logo is there, is small, and is a picture and nothing else.

An SVG is a document that can run scripts and ask other places for more: only shapes, colours and
references within it are let through, by a closed list.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code

LOGO_MISSING = Code(
    "logo-missing",
    "An edition names a logo, and there is no such file.",
    wrong="logo: logo.svg",
    right="# logo.svg lies beside edition.yml\nlogo: logo.svg",
    advice="Put the file into the partnership's folder, or take the line out.",
)
LOGO_UNFIT = Code(
    "logo-unfit",
    "A logo is too large, or more than a picture.",
    wrong="# a photograph of two megabytes\nlogo: logo.png",
    right="# shapes only, saved as plain SVG\nlogo: logo.svg",
    advice="Save it again as a plain picture: shapes only, small, without scripts or links.",
)

MOST_BYTES = 100_000
_MOST_PIXELS = 2000
_SVG = "http://www.w3.org/2000/svg"
_SHAPES = frozenset(
    (
        *("svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"),
        *("title", "desc", "defs", "use", "symbol", "clipPath", "mask"),
        *("linearGradient", "radialGradient", "stop"),
    )
)
_NAMESPACES = re.compile(r"^\{([^}]*)\}")
_OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#)|@import|javascript:|expression\(|\\", re.IGNORECASE)
_DECLARED = ("<!DOCTYPE", "<!ENTITY", "<?xml-stylesheet", "\0")
_PNG = b"\x89PNG\r\n\x1a\n"


def _logo(derived: Derived, out: Findings) -> None:
    for partnership in derived.catalogue.partnerships:
        edition = partnership.edition
        if edition is None or edition.record.logo is None:
            continue
        where, name = edition.where("logo"), edition.record.logo
        if partnership.logo is None:
            hint = "Put the file beside edition.yml, in the partnership's folder."
            out.report(where, LOGO_MISSING, f"there is no file '{name}'", hint)
        elif fault := fault_of(partnership.logo, name):
            hint = "Save it again as a plain picture: shapes only, or a PNG."
            out.report(where, LOGO_UNFIT, f"'{name}' {fault}", hint)


def fault_of(logo: bytes, name: str) -> str:
    """What is wrong with a logo, going on after its name; nothing where it is a picture."""
    if len(logo) > MOST_BYTES:
        return f"has {len(logo)} bytes; {MOST_BYTES} are the most"
    return _fault_of_png(logo) if name.endswith(".png") else next(_faults_of_svg(logo), "")


def _fault_of_png(logo: bytes) -> str:
    if not logo.startswith(_PNG) or logo[12:16] != b"IHDR":
        return "is no PNG"
    wide, high = (int.from_bytes(logo[at : at + 4], "big") for at in (16, 20))
    if max(wide, high) > _MOST_PIXELS:
        return f"is {wide} by {high} pixels; {_MOST_PIXELS} are the most on a side"
    return ""


def _faults_of_svg(logo: bytes) -> Iterator[str]:
    try:
        text = logo.decode("utf-8")
    except UnicodeDecodeError:
        yield "is not written in UTF-8"
        return
    if any(mark in text for mark in _DECLARED):
        yield "declares a document type, entities or a style sheet"
        return
    try:
        root = ET.fromstring(text)  # noqa: S314 nothing is declared in it, so nothing can grow
    except (ET.ParseError, ValueError, LookupError) as bad:
        yield f"is no SVG: {bad}"
        return
    if root.tag != f"{{{_SVG}}}svg":
        yield "is no SVG: its outermost element is not <svg>"
    for element in root.iter():
        yield from _faults_of_element(element)


def _faults_of_element(element: ET.Element) -> Iterator[str]:
    space, name = _parted(element.tag)
    if space != _SVG or name not in _SHAPES:
        yield f"holds <{name}>, which is no shape"
    for attribute, value in element.attrib.items():
        plain = _parted(attribute)[1].lower()
        if plain.startswith("on"):
            yield f"runs a script: {plain}"
        if (plain in ("href", "src") and not value.startswith("#")) or _OUTSIDE.search(value):
            yield f"asks for something outside it: {plain}"


def _parted(name: str) -> tuple[str, str]:
    """Namespace and name."""
    found = _NAMESPACES.match(name)
    return (found[1], name[found.end() :]) if found else ("", name)


RULE = Rule(
    promise="A logo is a small picture that runs nothing and asks nobody for anything.",
    codes=(LOGO_MISSING, LOGO_UNFIT),
    check=_logo,
)
