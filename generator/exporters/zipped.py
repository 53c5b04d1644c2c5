"""Zip files that are the same bytes for the same content, whenever and wherever they are made."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

Moment = tuple[int, int, int, int, int, int]
"""Year, month, day, hour, minute, second."""
_LONG_AGO: Moment = (1980, 1, 1, 0, 0, 0)


def zipped(
    files: Mapping[str, bytes], first_stored: str = "", changed: Moment = _LONG_AGO
) -> bytes:
    """A zip of files in their order; the file named `first_stored` stands first, uncompressed.

    Args:
        files: name -> bytes.
        first_stored: a name, or nothing.
        changed: when each file was last changed, as whoever unpacks them has it.
    """
    out = BytesIO()
    names = sorted(files, key=lambda name: (name != first_stored, name))
    with ZipFile(out, "w") as made:
        for name in names:
            info = ZipInfo(name, changed)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            info.compress_type = ZIP_STORED if name == first_stored else ZIP_DEFLATED
            made.writestr(info, files[name])
    return out.getvalue()


def unzipped(content: bytes) -> dict[str, bytes]:
    """Name -> bytes of all that a zip holds."""
    with ZipFile(BytesIO(content)) as held:
        return {name: held.read(name) for name in held.namelist()}
