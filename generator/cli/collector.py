"""Leaves off looking for rubbish while a command works: it takes a third of the time (ADR 26).

Beside the commands that read all content.
"""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collector() -> Iterator[None]:
    """In here nothing is looked for; next to nothing would be found.

    What was made counts as old afterwards, so that it is not all gone through at the next chance.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        gc.enable()


def none_at_the_end() -> None:
    """When the process ends all goes with it: nothing is looked through once more before."""
    atexit.register(gc.freeze)
