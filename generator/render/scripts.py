"""The site's own scripts as they are published: five files, small.

Beside the pages. What every page uses is one file; what guides and forms use, and what the
comparison uses, are one each, loaded by those pages alone; what finds an answer is loaded when
someone searches, and what makes a spreadsheet of the view when someone asks for one. The sources
stay one element a file, readable and type-checked; here comments and long local names go.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

SITE = PurePosixPath("js/site.js")
"""What every page loads: the custom elements, and the search box."""
FINDER = PurePosixPath("search/finder.js")
"""What the search box loads when it is first used, beside its engine and its index."""
SHEETS = PurePosixPath("compare/sheets.js")
"""What makes a spreadsheet of the comparison on screen: all of it, its engine included."""

GUIDE = PurePosixPath("guide/guide.js")
"""What guides and forms load: the way through a guide, and the sheet that is filled in."""
_BOX = PurePosixPath("search/site-search.js")
_FINDER = (
    "words",
    "spelling",
    "phrases",
    "forms",
    "questions",
    "reading",
    "entries",
    "subjects",
    "evidence",
    "ranking",
    "arranging",
    "results",
    "filters",
    "search",
)
"""In the order in which they stand on each other."""
COMPARE = PurePosixPath("compare/compare.js")
"""What the pages of the comparison load: the choice, and what follows from it."""
_COMPARE = ("combine", "compare-table", "slots", "joint-case")
_PACKER = PurePosixPath("compare/vendor/fflate.js")
_SHEETS = PurePosixPath("compare/spreadsheet.js")


def bundled(assets: Mapping[PurePosixPath, bytes]) -> dict[PurePosixPath, bytes]:
    """All assets, with our own scripts put together and made small.

    Args:
        assets: path below `assets/` -> bytes.
    """
    elements = [path for path in sorted(assets) if path.parent == SITE.parent]
    guide = [path for path in sorted(assets) if path.parent == GUIDE.parent]
    finder = [FINDER.with_name(f"{name}.js") for name in _FINDER]
    compare = [COMPARE.with_name(f"{name}.js") for name in _COMPARE]
    ours = {*elements, *guide, _BOX, *finder, *compare, _PACKER, _SHEETS}
    loose = {path: raw for path, raw in assets.items() if path not in ours}
    return {
        **loose,
        SITE: _small([assets[path] for path in (*elements, _BOX) if path in assets]),
        GUIDE: _small([assets[path] for path in guide]),
        FINDER: _small([assets[path] for path in finder if path in assets]),
        COMPARE: _small([assets[path] for path in compare if path in assets]),
        # The packer as it came, its licence line with it.
        SHEETS: assets[_PACKER] + b"\n" + _small([assets[_SHEETS]]),
    }


def _small(scripts: list[bytes]) -> bytes:
    # Loaded where it is used: it brings a runtime of its own, which hangs in a process that was
    # forked from one that had it.
    import minify  # noqa: PLC0415

    # One by one: a script that cannot be read names itself in the message, and none can change
    # what another's names mean.
    small = (minify.string("text/javascript", script.decode()) for script in scripts)
    return "".join(f"{script};\n" for script in small).encode()
