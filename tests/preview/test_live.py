"""`handrail serve`: a change is built once and shown, and a mistake is shown in its place."""

from __future__ import annotations

import json
import os
import re
import select
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, expect

from tests.projects import (
    PRACTICE_NOTE,
    ROOT,
    TODAY,
    replace_in,
)

PATIENCE = 60.0
"""Seconds after which a server that says nothing has failed."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running preview."""

    root: Path
    url: str
    process: subprocess.Popen[str]

    def get(self, path: str) -> str:
        with urlopen(f"{self.url}{path}", timeout=PATIENCE) as answer:  # noqa: S310 - our own server
            text: str = answer.read().decode("utf-8")
            return text

    def now(self) -> int:
        """The turn at which it is."""
        turn: int = json.loads(self.get("handrail-preview.json?-1"))["turn"]
        return turn

    def next(self, turn: int) -> dict[str, Any]:
        """The state at the next turn after this."""
        state: dict[str, Any] = {"turn": turn}
        deadline = time.monotonic() + PATIENCE
        while state["turn"] == turn:
            assert time.monotonic() < deadline, "nothing was built after the change"
            state = json.loads(self.get(f"handrail-preview.json?{turn}"))
        return state

    def after(self, turn: int) -> dict[str, Any]:
        """The state once a build has ended after this turn."""
        state = self.next(turn)
        return self.after(state["turn"]) if state["under_way"] else state


@pytest.fixture(scope="module")
def server(good_built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all tests: each puts back what it changed, or changes what no other reads."""
    root = tmp_path_factory.mktemp("preview") / "good"
    shutil.copytree(good_built, root)
    shutil.copytree(ROOT / "site_templates", root / "site_templates")
    words = ["--root", str(root), "serve", "--today", TODAY, "--port", "0"]
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    said = []
    for line in process.stdout:
        said.append(line)
        if match := re.search(r"http://\S+/", line):
            yield Server(root, match[0], process)
            break
    else:
        pytest.fail(f"the server never began: {said}")
    process.send_signal(signal.SIGINT)
    rest, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, rest
    assert "Traceback" not in rest


def test_each_change_is_built_once_and_shown(server: Server) -> None:
    page = "partnerships/northmoor/decide/index.html"
    first = server.now()
    provisions = server.root / PRACTICE_NOTE / "provisions.yml"
    replace_in(provisions, "A worker who does not agree", "Anyone who does not agree")
    found = server.after(first)
    assert found["turn"] == first + 3  # what is looked at, what was edited, and then the rest
    assert found["wrong"] == []
    assert found["page"] == "partnerships/northmoor/decide/index.html#nm-raise-it"
    assert "Anyone who does not agree can take it" in server.get(page)

    template = server.root / "site_templates/pages/home_rely.html"
    template.write_text("<div>Rely on the templates.</div>", encoding="utf-8")
    template_read = server.after(found["turn"])
    assert template_read["wrong"] == []
    assert "Rely on the templates." in server.get("index.html")

    style = server.root / "site_templates/assets/css/print.css"
    style.write_text("/* another style */", encoding="utf-8")
    assert server.after(template_read["turn"])["wrong"] == []
    assert server.get("assets/css/print.css") == "/* another style */"


def test_a_mistake_is_shown_and_the_site_stays_until_it_is_mended(server: Server) -> None:
    provisions = server.root / PRACTICE_NOTE / "provisions.yml"
    first = server.now()
    before = without_turn(server.get("partnerships/northmoor/decide/index.html"))
    good = provisions.read_text("utf-8")
    replace_in(provisions, "topic: disagreement", "topic: disagreements")
    state = server.after(first)

    assert [one["code"] for one in state["wrong"]] == ["unknown-topic"]
    assert state["wrong"][0]["file"] == f"{PRACTICE_NOTE}/provisions.yml"
    lines = provisions.read_text("utf-8").splitlines()
    assert lines[state["wrong"][0]["line"] - 1] == "  topic: disagreements"
    assert without_turn(server.get("partnerships/northmoor/decide/index.html")) == before

    provisions.write_text(good, encoding="utf-8")
    assert server.after(state["turn"])["wrong"] == []


def test_a_template_half_written_does_not_end_the_preview(server: Server) -> None:
    template = server.root / "site_templates/pages/home_rely.html"
    good = template.read_text("utf-8")
    first = server.now()
    template.write_text("<div>{% if %}</div>", encoding="utf-8")
    state = server.after(first)

    assert [one["code"] for one in state["wrong"]] == ["not-built"]
    assert state["wrong"][0]["file"].endswith("home_rely.html")
    template.write_text(good, encoding="utf-8")
    assert server.after(state["turn"])["wrong"] == []


def without_turn(page: str) -> str:
    return re.sub(r'data-turn="\d+"', "", page)


def test_nothing_of_the_preview_is_in_the_built_site(server: Server) -> None:
    assert 'src="/handrail-preview.js"' in server.get("index.html")
    assert server.get("handrail-preview.js")
    site = server.root / "build/preview"
    assert not [path for path in site.rglob("*.html") if b"handrail-preview" in path.read_bytes()]


def test_an_open_page_follows(server: Server, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"{server.url}partnerships/northmoor/decide/index.html")
    provisions = server.root / PRACTICE_NOTE / "provisions.yml"
    replace_in(provisions, "topic: disagreement", "topic: disagreements")
    wrong = page.get_by_text("there is no topic 'disagreements'")
    expect(wrong).to_be_visible(timeout=PATIENCE * 1000)

    replace_in(provisions, "topic: disagreements", "topic: disagreement")
    expect(wrong).to_have_count(0, timeout=PATIENCE * 1000)
    replace_in(provisions, "Whoever asks must let", "Everybody who asks must let")
    said = page.get_by_text("Everybody who asks must let").first
    expect(said).to_be_visible(timeout=PATIENCE * 1000)
    page.close()


def test_a_page_goes_where_what_was_saved_stands_if_asked_to(
    server: Server, browser: Browser
) -> None:
    page = browser.new_page()
    page.goto(f"{server.url}index.html")
    page.get_by_label("Follow what I save").check()
    notes = server.root / PRACTICE_NOTE / "notes.yml"
    replace_in(notes, "five days run.", "five days are to run.")
    page.wait_for_url("**/sources/northmoor/practice-note/index.html#nm-note-*", timeout=60_000)
    assert page.get_by_label("Follow what I save").is_checked()
    page.close()


def test_a_port_that_is_taken_is_said_plainly(server: Server) -> None:
    port = server.url.rstrip("/").rpartition(":")[2]
    words = ["--root", str(server.root), "serve", "--today", TODAY, "--port", port]
    ran = subprocess.run(
        [sys.executable, "-m", "generator", *words], capture_output=True, text=True, check=False
    )

    assert ran.returncode == 1
    assert f"cannot listen on 127.0.0.1, port {port}" in ran.stderr
    assert "Traceback" not in ran.stderr


ODD = [
    "/%00",
    "/%ED%A0%80",
    f"/{'a' * 400}",
    f"/{'a/' * 900}",
    "/handrail-preview.json?" + "9" * 5000,
]
ODD += ["/%", "/%zz.html", "//elsewhere.example/", "/..%2f..%2fetc/passwd", "/\xff\xfe.html"]


def asked(address: str, path: str, host: str) -> int:
    """What a server answers to one line as it stands, and a name that it is asked by."""
    with socket.create_connection(("127.0.0.1", int(address.split(":")[2].strip("/")))) as line:
        line.settimeout(PATIENCE)
        line.sendall(f"GET {path} HTTP/1.0\r\nHost: {host}\r\n\r\n".encode("latin-1"))
        return int(line.makefile("rb").readline().split()[1])


def test_an_odd_address_is_answered_and_said_nothing_of(server: Server) -> None:
    assert {asked(server.url, path, "localhost") for path in ODD} <= {200, 301, 400, 404}
    assert server.process.stdout is not None
    pipe, said = server.process.stdout.fileno(), b""
    while select.select([pipe], [], [], 0.2)[0]:
        said += os.read(pipe, 65536)  # a build of another test may have been told of
    assert b"Traceback" not in said, said


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1:8000", "[::1]"])
def test_it_answers_to_its_own_name_and_to_numbers(server: Server, name: str) -> None:
    assert asked(server.url, "/", name) == 200


@pytest.mark.parametrize("name", ["elsewhere.example", "localhost.elsewhere.example", "", "["])
def test_it_answers_to_no_other_name(server: Server, name: str) -> None:
    assert asked(server.url, "/", name) == 403
