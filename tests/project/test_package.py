"""What the project says it needs is what it uses, and with that alone its wheel builds a site."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

from tests.projects import ROOT, TODAY, copy_of_good

USED_BY_OTHERS = {"mkdocs-material", "pymdown-extensions", "brotli"}
"""Needed and imported nowhere: the theme, what it needs, and what fonttools unpacks fonts with."""
PROGRAMS = "Scripts" if sys.platform == "win32" else "bin"


def plain(name: str) -> str:
    """A distribution's name as registries compare it, without versions."""
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", name)[0]).lower()


def declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = (one for group in project["optional-dependencies"].values() for one in group)
    return {plain(one) for one in (*project["dependencies"], *extras)}


def imported() -> set[str]:
    """The distributions that the compiler's modules come from."""
    known = packages_distributions()
    modules = {
        name.partition(".")[0]
        for path in (ROOT / "generator").rglob("*.py")
        for name in _imports(ast.parse(path.read_bytes()))
    }
    others = modules - set(sys.stdlib_module_names) - {"generator"}
    return {plain(known[name][0]) for name in others}


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def run(*command: str | Path, at: Path) -> None:
    done = subprocess.run(command, cwd=at, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"


def files_of(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_what_is_imported_is_declared_and_the_other_way_round() -> None:
    assert imported() | USED_BY_OTHERS == declared()


def test_the_wheel_with_what_it_asks_for_builds_the_same_site(
    good_built: Path, tmp_path: Path
) -> None:
    """In an empty environment: what it asks for and nothing else, as locked, hashes checked."""
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path, at=ROOT)
    (wheel,) = tmp_path.glob("*.whl")
    uv, environment = (sys.executable, "-m", "uv"), tmp_path / "environment"
    run(*uv, "venv", "--python", sys.executable, environment, at=tmp_path)
    lock = ("--constraint", ROOT / "requirements.txt")
    run(*uv, "pip", "install", "--python", environment, *lock, wheel, at=tmp_path)

    root = copy_of_good(tmp_path)
    (root / "mkdocs.yml").unlink()  # so that the settings, too, are those that the wheel brings
    command = environment / PROGRAMS / "handrail"
    run(command, "--root", root, "build", "--today", TODAY, at=tmp_path)
    assert files_of(root / "build/site") == files_of(good_built / "build/site")

    run(command, "init", tmp_path / "begun", at=tmp_path)
    run(command, "--root", tmp_path / "begun", "check", at=tmp_path)
