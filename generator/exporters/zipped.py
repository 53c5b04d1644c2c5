"""Zip files that are the same bytes for the same content, whenever and wherever they are made."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def zipped(files: Mapping[str, bytes], first_stored: str = "") -> bytes:
    """A zip of files in their order; the file named `first_stored` stands first, uncompressed."""
    out = BytesIO()
    names = sorted(files, key=lambda name: (name != first_stored, name))
    with ZipFile(out, "w") as made:
        for name in names:
            info = ZipInfo(name, _LONG_AGO)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            info.compress_type = ZIP_STORED if name == first_stored else ZIP_DEFLATED
            made.writestr(info, files[name])
    return out.getvalue()


def unzipped(content: bytes) -> dict[str, bytes]:
    """Name -> bytes of all that a zip holds."""
    with ZipFile(BytesIO(content)) as held:
        return {name: held.read(name) for name in held.namelist()}
