"""The site's own scripts as they are published: two files, small.

Beside the pages. What every page uses is one file; what finds an answer is another, loaded when
someone searches. The sources stay one element a file, readable and type-checked; here comments and
long local names go.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

import minify

SITE = PurePosixPath("js/site.js")
"""What every page loads: the custom elements, and the search box."""
FINDER = PurePosixPath("search/finder.js")
"""What the search box loads when it is first used, beside its engine and its index."""

_BOX = PurePosixPath("search/site-search.js")
_FINDER = ("words", "spelling", "phrases", "questions", "ranking", "results", "search")
"""In the order in which they stand on each other."""


def bundled(assets: Mapping[PurePosixPath, bytes]) -> dict[PurePosixPath, bytes]:
    """All assets, with our own scripts put together and made small.

    Args:
        assets: path below `assets/` -> bytes.
    """
    elements = [path for path in sorted(assets) if path.parent == SITE.parent]
    finder = [FINDER.with_name(f"{name}.js") for name in _FINDER]
    loose = {path: raw for path, raw in assets.items() if path not in {*elements, _BOX, *finder}}
    return {
        **loose,
        SITE: _small([assets[path] for path in (*elements, _BOX) if path in assets]),
        FINDER: _small([assets[path] for path in finder if path in assets]),
    }


def _small(scripts: list[bytes]) -> bytes:
    # One by one: a script that cannot be read names itself in the message, and none can change
    # what another's names mean.
    small = (minify.string("text/javascript", script.decode()) for script in scripts)
    return "".join(f"{one};\n" for one in small).encode()
