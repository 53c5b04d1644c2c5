"""No looking for rubbish while a site is built: that takes a third of the time and finds little.

Below the commands that build. See docs/adr/0026-a-partnerships-pages.md.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collector() -> Iterator[None]:
    """What nothing refers to any more goes at once; what refers to itself stays for now."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
