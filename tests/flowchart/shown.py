"""Drawings as the site shows them, on a page of their own with the site's style sheets."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment

from generator.derived.flowchart import draw, parts
from generator.derived.guide_graph import Flow
from generator.render.environment import make_environment
from tests.projects import ROOT

ASSETS = ROOT / "site_templates" / "assets"
STYLES = ("tokens", "shell", "print", "flowchart")


@cache
def environment() -> Environment:
    """Its templates are compiled once."""
    return make_environment(ROOT / "site_templates" / "pages")


def chart(flow: Flow, name: str = "Flowchart", home: str = "") -> str:
    """What a page holds: the whole for a screen, the parts for paper."""
    template = environment().from_string(
        '{% from "parts/flowchart.html" import both %}{{ both(whole, parts, name, home) }}'
    )
    return template.render(whole=draw(flow), parts=parts(flow), name=name, home=home)


def page(flow: Flow, file: Path) -> Path:
    """A file that a browser can open."""
    links = "".join(
        f'<link rel="stylesheet" href="{(ASSETS / "css" / f"{name}.css").as_uri()}">'
        for name in STYLES
    )
    steps = "".join(f'<p id="{step.id}">{step.number}</p>' for step in flow.steps)
    file.write_text(
        '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>A guide</title>'
        f"{links}</head><body><main><h1>A guide</h1>{chart(flow)}{steps}</main></body></html>",
        encoding="utf-8",
    )
    return file
