"""What parsing gives: a project's files as records, as far as they could be read.

Below `project`, which fills it; linking reads it and nothing else of parsing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.parse.forms import NO_FORMS, ParsedForms
from generator.parse.guides import ParsedGuide
from generator.parse.lists import FlatProvision
from generator.parse.placed import Placed
from generator.register.model import Fingerprint, Register
from generator.schema import comparison, policy, vocabulary
from generator.schema.changes import Change, SiteChanges
from generator.schema.checklists import Checklists
from generator.schema.confirmed import Confirmed
from generator.schema.edition import Edition
from generator.schema.hints import Hints
from generator.schema.search import SearchWords
from generator.schema.sign_offs import SignOff
from generator.schema.templates import Template


@dataclass(frozen=True, slots=True)
class ParsedSource:
    """One document's files. A part is None, or short, where its file could not be read."""

    id: str
    folder: PurePosixPath
    record: Placed[policy.Document] | None
    register: Register | None
    fingerprint: Fingerprint | None
    provisions: Sequence[FlatProvision]
    set_aside: Sequence[Placed[policy.SetAside]]
    notes: Sequence[Placed[policy.Note]]
    confirmed: Sequence[Placed[Confirmed]] = ()
    hints: Placed[Hints] | None = None
    text: bytes | None = None
    """The document's own text, which only one whose partnership gave leave may have."""


@dataclass(frozen=True, slots=True)
class ParsedPartnership:
    """One partnership's files."""

    id: str
    folder: PurePosixPath
    record: Placed[policy.Partnership] | None
    sources: Sequence[ParsedSource]
    silences: Sequence[Placed[policy.Silence]]
    answers: Sequence[Placed[comparison.Answer]]
    asked: Sequence[Placed[policy.Asked]]
    roles: Sequence[Placed[vocabulary.OwnRole]] = ()
    terms: Sequence[Placed[vocabulary.OwnTerm]] = ()
    forms: ParsedForms = NO_FORMS
    edition: Placed[Edition] | None = None
    logo: bytes | None = None
    """The file that `edition` names; None where there is no such file."""
    changes: Sequence[Placed[Change]] = ()
    sign_offs: Sequence[Placed[SignOff]] = ()


@dataclass(frozen=True, slots=True)
class Parsed:
    """All of `content/`, file by file."""

    site: Placed[vocabulary.Site] | None
    accessibility: Placed[vocabulary.Accessibility] | None
    changes: Placed[SiteChanges] | None
    topics: Placed[vocabulary.Topics] | None
    roles: Placed[vocabulary.Roles] | None
    verbs: Placed[vocabulary.Verbs] | None
    glossary: Placed[vocabulary.Glossary] | None
    comparison: Placed[comparison.Comparison] | None
    partnerships: Sequence[ParsedPartnership]
    broken: frozenset[PurePosixPath]
    """Files with a mistake in them: what they lack is not held against other files."""
    unreadable: frozenset[PurePosixPath]
    """Those of them from which no record at all could be had."""
    broken_ids: frozenset[str]
    """Ids of records that could not be read, so that references to them are no second mistake."""
    guides: Sequence[ParsedGuide] = ()
    templates: Sequence[Placed[Template]] = ()
    template_ids: frozenset[str] = frozenset()
    """Of every meeting document that there is a file for, read or not."""
    checklists: Placed[Checklists] | None = None
    search: Placed[SearchWords] | None = None
