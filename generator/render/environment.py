"""The one Jinja2 environment: strict about what is missing, escaping all that it is given.

Templates only lay out what a view holds. A name that a view lacks is an error, never an empty
place on the page.
"""

from __future__ import annotations

from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from generator.render.direct import DirectEnvironment


class _Compiled(BytecodeCache):
    """Templates as code, for as long as the process runs: a rebuild compiles what has changed.

    Jinja2 compares a template's text before it takes what was kept.
    """

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if kept := self._kept.get(bucket.key):
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


def make_environment(template_dir: Path) -> Environment:
    """For the block templates in `site_templates/pages/`."""
    return DirectEnvironment(
        loader=FileSystemLoader(template_dir),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        bytecode_cache=_COMPILED,
    )
