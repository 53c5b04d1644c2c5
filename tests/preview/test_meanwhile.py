"""What is saved, asked for and shown while the preview builds."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, expect

from generator.diagnostics import ContentError, Diagnostics
from generator.files.project import Project
from generator.pipeline.told import Ahead, Built
from generator.preview import server as preview
from tests.preview.test_live import PATIENCE
from tests.projects import GOOD, PRACTICE_NOTE, catalogue_of, copy_of_good, replace_in


@dataclass(frozen=True, slots=True)
class Made:
    """Builds as a test says, and tells nothing before."""

    build: Callable[[Callable[[Ahead], None]], Built]

    def at_once(self, *_: object) -> None:
        """Nothing."""


def test_what_is_saved_during_the_first_build_is_not_missed(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    stop = threading.Event()
    built: list[int] = []

    def build(_: Callable[[Ahead], None]) -> Built:
        built.append(len(built))
        if len(built) == 1:
            provisions = root / PRACTICE_NOTE / "provisions.yml"
            replace_in(provisions, "A worker who does not agree", "Anyone who does not agree")
        else:
            stop.set()
        raise ContentError(Diagnostics())

    given = (Project(root), Made(build), "127.0.0.1", 0, lambda _: None, stop)
    serving = threading.Thread(target=preview.serve, args=given, daemon=True)
    serving.start()
    serving.join(timeout=PATIENCE)
    assert built == [0, 1]


def test_a_page_goes_to_the_first_pages_while_the_rest_is_made(
    tmp_path: Path, browser: Browser
) -> None:
    root = copy_of_good(tmp_path)
    home = root / "build/preview/index.html"
    home.parent.mkdir(parents=True)
    home.write_text("<head></head><body>As it was.</body>")
    catalogue, place = catalogue_of(GOOD), "partnerships/northmoor/decide/index.html"
    stop, serves, seen = threading.Event(), threading.Event(), threading.Event()
    told: list[str] = []

    def build(first: Callable[[Ahead], None]) -> Built:
        if serves.is_set():
            first(Ahead({place: b"<head></head><body>As it will be.</body>"}, catalogue))
            seen.wait(PATIENCE)
            stop.set()
        raise ContentError(Diagnostics())

    def tell(event: preview.Event) -> None:
        told.append(event.message)
        if event.message.startswith("Open "):
            serves.set()

    given = (Project(root), Made(build), "127.0.0.1", 0, tell, stop)
    serving = threading.Thread(target=preview.serve, args=given, daemon=True)
    serving.start()
    assert serves.wait(PATIENCE)
    url = re.search(r"http://\S+/", told[-1])
    assert url is not None
    page = browser.new_page()
    page.goto(url[0])
    page.get_by_label("Follow what I save").check()
    replace_in(root / PRACTICE_NOTE / "provisions.yml", "A worker", "Any worker")
    page.wait_for_url(f"**/{place}#nm-*", timeout=PATIENCE * 1000)
    expect(page.get_by_text("As it will be.")).to_be_visible()
    expect(page.get_by_text("The other pages follow.")).to_be_visible()
    page.goto(url[0] + place.removesuffix("index.html"))
    expect(page.get_by_text("As it will be.")).to_be_visible()
    page.close()
    seen.set()
    serving.join(timeout=PATIENCE)
