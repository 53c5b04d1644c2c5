"""Let a finished site take the place of the old one, in one step, and touch nothing of anybody's.

Beside `output`. A build works in a staging folder of its own, made next to the site and marked as
ours; what killed builds left behind is known by that mark, and by nobody being at work on it.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from generator.files.lock import abandoned, alive
from generator.files.look import look
from generator.files.owned import (
    UNFINISHED,
    Kept,
    everything,
    is_ours,
    kept,
    refuse_strangers,
    sign,
)

_EXCHANGE = 2
_HERE = -100
_STAGED, _OLD, _ALIVE = "site", "before", "alive"
"""Within a staging folder: the site that is being made, the one that it takes the place of, and
the file that its build holds as long as it is at work."""


@contextmanager
def staging(final: Path) -> Iterator[Path]:
    """A place to make a site in, next to where it will stand; gone afterwards.

    Raises:
        NotOursError: where it will stand is something that no build of ours put there.
    """
    refuse_strangers(final)
    final.parent.mkdir(parents=True, exist_ok=True)
    workplace = Path(tempfile.mkdtemp(".staged", f".{final.name}.", final.parent))
    try:
        with alive(workplace / _ALIVE):
            sign(workplace, {_ALIVE: kept(b"")})
            yield workplace / _STAGED
    finally:
        shutil.rmtree(workplace, ignore_errors=True)


def publish(staged: Path, final: Path, files: Mapping[str, Kept] | None = None) -> str:
    """Let a finished folder, made in `staging`, take the place of an older one.

    On Linux the two change places in one step of the file system. Elsewhere the old folder is moved
    aside first, and `recover` puts it back if the machine stops between the two moves.

    Args:
        staged: the finished folder.
        final: where it is to stand.
        files: all that was laid down there; read where nobody knows.

    Returns:
        How its files lay before the list of them was written, by `look`.

    Raises:
        NotOursError: something came to lie there since the build began.
    """
    refuse_strangers(final)
    seen = look(staged)
    sign(staged, _read(staged) if files is None else files)
    staged.chmod(0o755)
    if not final.exists():
        staged.rename(final)
    elif not _exchange(staged, final):
        _in_two_moves(staged, final)
    return seen


def _in_two_moves(staged: Path, final: Path) -> None:
    aside = staged.parent / _OLD
    final.rename(aside)
    try:
        staged.rename(final)
    except OSError:
        aside.rename(final)
        raise


def recover(final: Path) -> None:
    """Put back a site that an interrupted `publish` had moved aside; clear what it left behind."""
    for workplace in sorted(final.parent.glob(f".{final.name}.*.staged")):
        if workplace.is_symlink() or not (is_ours(workplace) or _hardly_begun(workplace)):
            continue
        if abandoned(workplace / _ALIVE):
            if (workplace / _OLD).is_dir() and not final.exists():
                (workplace / _OLD).rename(final)
            shutil.rmtree(workplace, ignore_errors=True)


def _hardly_begun(workplace: Path) -> bool:
    """Whether a build may have been killed before it could mark the folder: it holds nothing."""
    if not workplace.is_dir():
        return False
    left = [path for path in workplace.iterdir() if path.name not in (_ALIVE, UNFINISHED)]
    alive = workplace / _ALIVE
    return not left and not (alive.is_symlink() or (alive.is_file() and alive.stat().st_size))


def _read(folder: Path) -> dict[str, Kept]:
    return {path: kept((folder / path).read_bytes()) for path in everything(folder)}


def _exchange(first: Path, second: Path) -> bool:
    """Swap two folders atomically, where the system can."""
    if sys.platform != "linux":
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:
        return False
    done: int = rename(_HERE, os.fsencode(first), _HERE, os.fsencode(second), _EXCHANGE)
    return done == 0
