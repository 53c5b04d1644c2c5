"""A partnership's own look, in an edition for it alone: its logo, and its colour in the style.

Beside the pages, which name the logo. The colour is for screens: paper has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from generator import addresses
from generator.catalogue import Catalogue

_TOKENS = "assets/css/tokens.css"


def branded(assets: Mapping[str, bytes], catalogue: Catalogue) -> dict[str, bytes]:
    """All assets, with the look of the one partnership, if there is one that has a look."""
    alone = catalogue.alone
    if alone is None or alone.edition is None:
        return dict(assets)
    own, files = alone.edition.record, dict(assets)
    if own.accent:
        files[_TOKENS] += f"\n@media screen {{ :root {{ --accent: {own.accent}; }} }}\n".encode()
    if own.logo and alone.logo:
        files[addresses.logo_path(PurePosixPath(own.logo).suffix)] = alone.logo
    return files
