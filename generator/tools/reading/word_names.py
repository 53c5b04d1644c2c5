"""The names of a Word file's XML, shared by the modules that read it."""

from __future__ import annotations

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The element at a path of Word's own names; none where a step is missing."""
    for name in path:
        element = None if element is None else element.find(W + name)
    return element


def value(element: etree._Element | None, *path: str, key: str = "val") -> str | None:
    """An attribute of the element at a path."""
    found = child(element, *path)
    return None if found is None else found.get(W + key)


def number(element: etree._Element | None, *path: str) -> int | None:
    """A whole number at a path; none where there is none."""
    text = value(element, *path)
    return int(text) if text and text.lstrip("-").isdigit() else None


def switched(element: etree._Element | None, name: str) -> bool | None:
    """Whether a switch such as bold is on; none where nothing is said of it."""
    found = child(element, name)
    if found is None:
        return None
    return found.get(W + "val", "true") not in ("0", "false", "off", "none")
