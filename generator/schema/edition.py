"""How a partnership publishes an edition of its own: whose name, colours and words stand on it.

One class, for `content/partnerships/<id>/edition.yml`. The file may be missing: an edition then has
the site's own name and words.
"""

from __future__ import annotations

from pydantic import Field

from generator.schema.base import Record, Text, Title
from generator.schema.vocabulary import Accessibility, OwnPage


class Edition(Record):
    """A partnership's own edition of the site."""

    name: Title | None = Field(
        default=None, description="Name in the masthead; left out, the site's own."
    )
    logo: str | None = Field(
        default=None,
        pattern=r"^[a-z0-9-]{1,60}\.(svg|png)$",
        description="Its logo: a file in the partnership's folder, `logo.svg` or `logo.png`, that "
        "stands out from the accent.",
    )
    accent: str | None = Field(
        default=None,
        pattern=r"^#[0-9a-f]{6}$",
        description="Its own colour, behind light letters: `#0b4a55`. Contrast is checked.",
    )
    address: Text | None = Field(
        default=None,
        description="Where it is published; printed on paper and in files. Left out, none is.",
    )
    publisher: Text | None = Field(default=None, description="Who publishes it.")
    contact: Text | None = Field(default=None, description="Whom to tell of a mistake in it.")
    accessibility: Accessibility | None = Field(
        default=None, description="Its own accessibility statement, in place of the site's."
    )
    about: OwnPage | None = Field(
        default=None, description="Its own about page, in place of the site's."
    )
