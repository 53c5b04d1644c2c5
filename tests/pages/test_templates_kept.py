"""Templates as code are taken again only whole and for the same text: nothing else is rendered."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator.render.environment import make_environment
from generator.render.slots import Slot, slotted

WORDS = {"one.html": "<p>{{ view }} is first</p>", "two.html": "<p>{{ view }} is second</p>"}


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    folder = tmp_path / "templates"
    folder.mkdir()
    for name, text in WORDS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def said(templates: Path, name: str = "one.html") -> str:
    """By an environment of its own, as another process has it."""
    return make_environment(templates).get_template(name).render(view="This")


def kept(templates: Path) -> list[Path]:
    return sorted((templates.parent / "__pycache__").iterdir())


def test_what_was_compiled_is_taken_again(templates: Path) -> None:
    first = said(templates)
    (code,) = kept(templates)
    before = code.stat().st_mtime_ns
    assert said(templates) == first == "<p>This is first</p>"
    assert kept(templates) == [code] and code.stat().st_mtime_ns == before


@pytest.mark.parametrize("share", [0, 0.02, 0.1, 0.5, 0.9, 0.999])
def test_what_is_damaged_or_cut_short_is_made_again(templates: Path, share: float) -> None:
    first = said(templates)
    (code,) = kept(templates)
    whole = code.read_bytes()
    at = int(len(whole) * share)
    for damaged in (whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]):
        code.write_bytes(damaged)
        assert said(templates) == first
        assert code.read_bytes() == whole


def test_a_template_and_the_same_with_slots_are_kept_apart(templates: Path) -> None:
    def both() -> tuple[str, str]:
        environment = make_environment(templates)
        view = slotted(environment, ()).get_template("one.html").render(view=Slot("view"))
        return environment.get_template("one.html").render(view="This"), view

    first = both()
    assert first == both() == ("<p>This is first</p>", "<p>{view} is first</p>")
    assert len(kept(templates)) == 2
    (templates / "one.html").write_text("<p>{{ view }} is other</p>", encoding="utf-8")
    assert both() == ("<p>This is other</p>", "<p>{view} is other</p>")


def test_code_of_another_template_or_of_another_text_is_not_taken(templates: Path) -> None:
    said(templates)
    (one,) = kept(templates)
    said(templates, "two.html")
    (two,) = set(kept(templates)) - {one}
    one.write_bytes(two.read_bytes())
    assert said(templates) == "<p>This is first</p>"
    (templates / "one.html").write_text("<p>{{ view }} is other</p>", encoding="utf-8")
    assert said(templates) == "<p>This is other</p>"


def test_where_none_can_be_kept_they_are_compiled_each_time(templates: Path) -> None:
    (templates.parent / "__pycache__").write_text("a file", encoding="utf-8")
    assert said(templates) == said(templates) == "<p>This is first</p>"
