"""Checklists as an editor writes them: for whom there is one, and which roles it gathers.

One class for each part of `content/checklists.yml`. The file holds no policy: what stands on a
checklist is found among the provisions by the roles that act. A line of the site's own may be added
by hand, and is marked so wherever it shows.
"""

from __future__ import annotations

from typing import Self

from pydantic import Field, StrictBool, model_validator

from generator.schema.base import Id, Record, Text, Title


class ChecklistRole(Record):
    """A role whose duties stand on the checklist."""

    role: Id = Field(description="A role of `content/roles.yml`.")
    stages: tuple[Id, ...] = Field(
        default=(), description="Only its duties of these stages; none for all stages."
    )


class OwnItem(Record):
    """A line that this site adds. It holds no policy and is marked as the site's own."""

    id: Id = Field(description="Unique in the file.")
    stage: Id = Field(description="The stage under which it stands.")
    text: Text = Field(description="An instruction, as on the rest of the list.")
    partnerships: tuple[Id, ...] = Field(
        default=(), description="Whose checklists have it; none for all."
    )


class ChecklistGroup(Record):
    """People who share a checklist."""

    id: Id = Field(description="Stable id; part of the page's address.")
    title: Title = Field(description="Title of the page: 'Chair’s checklist'.")
    whom: Text = Field(description="Who they are, as in a sentence: 'the chair'.")
    about: Text = Field(description="Whose duties it gathers, in one sentence.")
    aliases: tuple[Text, ...] = Field(default=(), description="Words people search by.")
    roles: tuple[ChecklistRole, ...] = Field(
        min_length=1, description="Roles whose duties it gathers, the one it is named for first."
    )
    unnamed: StrictBool = Field(
        default=False, description="True on the one checklist of duties that name nobody."
    )
    own: tuple[OwnItem, ...] = Field(default=(), description="Lines that this site adds.")


class Checklists(Record):
    """`content/checklists.yml`."""

    checklists: tuple[ChecklistGroup, ...] = Field(min_length=1, description="In order of doing.")

    @model_validator(mode="after")
    def _one_for_nobody(self) -> Self:
        if sum(checklist.unnamed for checklist in self.checklists) != 1:
            raise ValueError("one checklist, and only one, has `unnamed: true`")
        return self
