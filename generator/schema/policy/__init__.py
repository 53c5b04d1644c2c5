"""What a partnership's documents say: provisions, silences, editor's notes.

One class for each list item that an editor writes below `content/partnerships/<id>/`.
"""

from __future__ import annotations

from generator.schema.policy.documents import Document, Partnership, SetAside, SetAsideReason
from generator.schema.policy.notes import MOST_IN_SHORT, Fault, Note, NoteSeverity, Outside
from generator.schema.policy.provisions import MOST_LEVELS, Item, ItemWords, LeadWords, Provision
from generator.schema.policy.silences import Asked, Near, Silence
from generator.schema.policy.statements import Cite, Force, Within

__all__ = [
    "MOST_IN_SHORT",
    "MOST_LEVELS",
    "Asked",
    "Cite",
    "Document",
    "Fault",
    "Force",
    "Item",
    "ItemWords",
    "LeadWords",
    "Near",
    "Note",
    "NoteSeverity",
    "Outside",
    "Partnership",
    "Provision",
    "SetAside",
    "SetAsideReason",
    "Silence",
    "Within",
]
