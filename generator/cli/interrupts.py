"""How a run ends when it is interrupted, by Ctrl-C or by another program.

Used by the command line. What is on disk is whole at every moment (see `files/output`), so that a
run that serves may end wherever it stands. It does not end by `KeyboardInterrupt`: that can arrive
inside a callback that loses it, and never arrives where SIGINT was ignored by whoever began the
run, as a shell does for what it starts in the background.
"""

from __future__ import annotations

import os
import signal
from types import FrameType

WAYS = (signal.SIGINT, signal.SIGTERM)


def end_quietly_while_loading() -> None:
    """Let Ctrl-C end the run without a traceback, before there is anything to say.

    Where SIGINT is ignored already, it stays so.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def loaded() -> None:
    """From here on Ctrl-C is `KeyboardInterrupt` again, so that a command can tidy up."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def end_at_once() -> None:
    """From here on end with exit code 0 when interrupted, in the midst of whatever is done."""
    for way in WAYS:
        signal.signal(way, _end)


def _end(_: int, __: FrameType | None) -> None:
    os._exit(0)
