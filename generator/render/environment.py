"""The one Jinja2 environment: strict about what is missing, escaping all that it is given.

Templates only lay out what a view holds. A name that a view lacks is an error, never an empty
place on the page.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
)
from jinja2.bccache import Bucket

from generator.render.direct import DirectEnvironment, made_by


class _Compiled(FileSystemBytecodeCache):
    """Templates as code; where none can be kept (a full disk), they are compiled each time."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def make_environment(template_dir: Path) -> Environment:
    """For the block templates in `site_templates/pages/`."""
    return DirectEnvironment(
        loader=FileSystemLoader(template_dir),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        bytecode_cache=_compiled(template_dir),
    )


def _compiled(template_dir: Path) -> BytecodeCache | None:
    """Templates as code, where Python keeps its own: beside their folder, unless it may keep none.

    Jinja2 compares a template's text before it takes what was kept; what another version of it, or
    of our own part in it, has made is not asked for.
    """
    place = template_dir.parent / "__pycache__"
    if sys.dont_write_bytecode:
        return None
    try:
        place.mkdir(exist_ok=True)
    except OSError:
        return None
    return _Compiled(str(place), f"%s.{made_by()}.pyc") if os.access(place, os.W_OK) else None
