"""Take down that somebody has signed: an entry in a partnership's `sign-offs.yml`.

Beside `confirm`. Nothing is decided here: whoever runs it has the signed sheet in hand.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from generator.catalogue import Catalogue, Partnership
from generator.derived.sign_offs import signed_hash
from generator.files.output import write_if_changed
from generator.files.project import Project
from generator.schema.base import PartialDate
from generator.schema.sign_offs import Scope

_HEADER = "# Who signed for what this site says, by role; `handrail review ID --sign` adds to it.\n"


def sign(
    project: Project, catalogue: Catalogue, owner: Partnership, role: str, scope: Scope, day: date
) -> Path:
    """Add a sign-off of what the site says now; an earlier one of the same role and scope goes."""
    file = project.root / owner.location.file.with_name("sign-offs.yml")
    kept = [
        placed.record
        for placed in owner.sign_offs
        if (placed.record.role, placed.record.scope) != (role, scope)
    ]
    hash = signed_hash(owner, catalogue, scope)
    written = [_line(one.role, one.date.last_day, one.scope, one.hash, one.until) for one in kept]
    new = _line(role, day, scope, hash)
    write_if_changed(file, (_HEADER + "".join((*written, new))).encode())
    return file


def _line(role: str, day: date, scope: Scope, hash: str, until: PartialDate | None = None) -> str:
    written = json.dumps(role, ensure_ascii=False)
    again = f", until: {until.last_day}" if until else ""
    return f'- {{role: {written}, date: {day}, scope: {scope}, hash: "{hash}"{again}}}\n'
