"""The page for a web team that has never seen this: how to publish what is in the archive.

Its words stand in `site_templates/publishing/how-to.yml`; from them come a page and a sheet.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment

from generator.exporters.typesetting import Typesetter, fonts
from generator.render.environment import make_environment


@dataclass(frozen=True, slots=True)
class Step:
    """A part of the page: what to do, and what to type for it."""

    title: str
    says: tuple[str, ...]
    type_: str = ""


@dataclass(frozen=True, slots=True)
class HowTo:
    """The whole page."""

    title: str
    lead: str
    steps: tuple[Step, ...]
    about: str
    """What is in the archive, for whoever asks."""


def how_to_publish(templates: Path, named: dict[str, str]) -> dict[str, bytes]:
    """The page as HTML and as PDF, by name; the same bytes each time.

    Args:
        templates: the folder `site_templates`.
        named: what stands in the words in braces: `name`, `edition`, `made_of`, `top`, `archive`.

    Raises:
        SettingError: a name has a letter that the site's font has not.
    """
    folder = templates / "publishing"
    page = _words(folder / "how-to.yml", named)
    typesetter = Typesetter((folder / "how-to.typ").read_text(encoding="utf-8"), fonts(templates))
    return {
        "how-to-publish.html": _html(page, make_environment(folder)).encode(),
        "how-to-publish.pdf": typesetter.pdf(page, page.title),
    }


def _words(file: Path, named: dict[str, str]) -> HowTo:
    words: Any = yaml.safe_load(file.read_text(encoding="utf-8"))
    steps = tuple(
        Step(
            step["title"],
            tuple(_filled(text, named) for text in step["says"]),
            _filled(step.get("type", ""), named),
        )
        for step in words["steps"]
    )
    title, lead, about = (_filled(words[key], named) for key in ("title", "lead", "about"))
    return HowTo(title, lead, steps, about)


def _filled(text: str, named: dict[str, str]) -> str:
    for name, value in named.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def _html(page: HowTo, environment: Environment) -> str:
    """The page, whose policy lets in its own style alone, by its digest."""
    style = environment.get_template("how-to.css").render()
    digest = base64.b64encode(sha256(style.encode()).digest()).decode()
    template = environment.get_template("how-to.html")
    return template.render(view=page, style=style, digest=digest)
