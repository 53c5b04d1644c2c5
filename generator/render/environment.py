"""The one Jinja2 environment: strict about what is missing, escaping all that it is given.

Templates only lay out what a view holds. A name that a view lacks is an error, never an empty
place on the page.
"""

from __future__ import annotations

import sys
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from generator.render.direct import DirectEnvironment, made_by

_DIGEST = sha256().digest_size


class _Compiled(BytecodeCache):
    """Templates as code, in files that carry their own digest: one that is damaged is made again.

    Jinja2 compares a template's text before it takes what was kept; what another version of it, or
    of our own part in it, has made is not asked for. Where none can be kept (a full disk),
    templates are compiled each time.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            whole = self._place(bucket).read_bytes()
            digest, code = whole[:_DIGEST], whole[_DIGEST:]
            if digest == sha256(code).digest():
                bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        code = bucket.bytecode_to_string()
        with suppress(OSError), tempfile.TemporaryDirectory(dir=self._folder) as unfinished:
            made = Path(unfinished, "code")
            made.write_bytes(sha256(code).digest() + code)
            made.replace(self._place(bucket))

    def _place(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.{made_by()}.pyc"


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
    """Code lies where Python keeps its own, beside the templates' folder, if it may keep any."""
    place = template_dir.parent / "__pycache__"
    if sys.dont_write_bytecode:
        return None
    try:
        place.mkdir(exist_ok=True)
    except OSError:
        return None
    return _Compiled(place)
