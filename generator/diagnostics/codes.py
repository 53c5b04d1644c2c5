"""The codes of messages: every kind of mistake has one, and one sentence on what it means.

Beside `Diagnostic`. Here stand the codes of what happens before the rules run, layer by layer; a
rule declares its own in its file in `generator/checks/`. Nothing else is a code, so that a list of
all of them can be had, and a test holds a bad file against each.
"""

from __future__ import annotations

from enum import ReprEnum
from typing import Self


class Code(str):
    """The name of a kind of message, as it is printed; `about` explains it in one sentence."""

    __slots__ = ("about",)
    about: str

    def __new__(cls, name: str, about: str) -> Self:
        """A code of that name; the explanation is no part of what it equals."""
        code = super().__new__(cls, name)
        code.about = about
        return code


class Reading(Code, ReprEnum):
    """A file cannot be read as plain YAML, or not in one way alone."""

    CUT_BY_COMMENT = "cut-by-comment", "A text and a comment share a line, and a # cuts the text."
    EMPTY_FILE = "empty-file", "The file holds nothing."
    INVISIBLE_SIGN = "invisible-sign", "A sign that nobody sees makes words differ that look alike."
    NOT_UTF_8 = "not-utf-8", "The file's bytes are not text in the encoding UTF-8."
    REPEATED_KEY = "repeated-key", "A key stands twice in one record; one value would be lost."
    TYPOGRAPHIC_QUOTES = "typographic-quotes", "To YAML, curly quotes are a part of the text."
    YAML_ALIAS = "yaml-alias", "Anchors, aliases and merges hide what a record holds."
    YAML_KEY = "yaml-key", "A key is not plain text."
    YAML_SYNTAX = "yaml-syntax", "The punctuation or the indentation is not that of YAML."
    YAML_TAG = "yaml-tag", "Tags would give a value another type than it shows."
    YAML_TOO_DEEP = "yaml-too-deep", "Records nested so deep are a slip of brackets or indents."
    YAML_TOO_LARGE = "yaml-too-large", "The file is larger than any that a person could write."
    YAML_YES_NO = "yaml-yes-no", "YAML tools read a bare yes or no in two ways."


class Parsing(Code, ReprEnum):
    """A file or a record is not what it has to be, whatever other files hold."""

    BAD_DATE = "bad-date", "A date is not written as a year, a month or a day that there is."
    BAD_ID = "bad-id", "An id becomes part of an address, and holds what an address cannot."
    BAD_VALUE = "bad-value", "A value, or several together, cannot be meant."
    EMPTY_VALUE = "empty-value", "A key stands there with nothing after it."
    FILE_NAME = "file-name", "Content is read from files that end in .yml."
    GUIDE_MISPLACED = "guide-misplaced", "A guide's file says another guide or partnership."
    MARKUP = "markup", "Content is plain text, and a text holds HTML or template marks."
    MISSING_FILE = "missing-file", "A file that every project has is not there."
    MISSING_KEY = "missing-key", "A record lacks something that it must have."
    NO_CONTENT = "no-content", "The folder is no project: it has no folder `content`."
    NOT_REGISTERED = "not-registered", "A document has not been cut and registered yet."
    REGISTER_DAMAGED = "register-damaged", "A generated file was changed since it was made."
    TEMPLATE_MISPLACED = "template-misplaced", "A meeting document's file has another's name."
    TOO_LONG = "too-long", "A text is longer than its place allows."
    UNREADABLE = "unreadable", "A file or a folder is there and cannot be read, or leads elsewhere."
    UNKNOWN_FILE = "unknown-file", "No part of the site is made from a file of that name."
    UNKNOWN_KEY = "unknown-key", "A record has no such key."
    UNKNOWN_KIND = "unknown-kind", "A step of a guide is of no kind that there is."
    UNKNOWN_VALUE = "unknown-value", "A value is not on the closed list of its key."
    WRONG_TYPE = "wrong-type", "A value is a text, a number, a list or a record in a wrong place."


class Unknown(Code, ReprEnum):
    """A reference leads nowhere."""

    DOCUMENT = "unknown-document", "The partnership has no document of that id."
    PARTNERSHIP = "unknown-partnership", "There is no partnership of that id."
    FORM = "unknown-form", "There is no meeting document of that id to give an account of."
    FORM_FIELD = "unknown-form-field", "The meeting document has no field of that id."
    HEADING = "unknown-heading", "The joint agenda has no heading of that id, or none is named."
    POSITION = "unknown-position", "The question has no position of that id."
    PROVISION = "unknown-provision", "The partnership has no provision of that id."
    QUESTION = "unknown-question", "There is no question of that id."
    ROLE = "unknown-role", "Neither `content/roles.yml` nor the partnership's own has that role."
    SECTION = "unknown-section", "The meeting document has no section of that id."
    SENTENCE = "unknown-sentence", "The document's register has no sentence of that address."
    SILENCE = "unknown-silence", "The partnership declares no silence of that id."
    STAGE = "unknown-stage", "`topics.yml` has no stage of that id."
    STEP = "unknown-step", "The guide has no step of that id."
    TERM = "unknown-term", "The glossary has no term of that id, and no `term` makes it a new one."
    TOPIC = "unknown-topic", "`topics.yml` has no topic of that id."

    @property
    def noun(self) -> str:
        """What was looked for: `document`."""
        return self.removeprefix("unknown-").replace("-", " ")


class Linking(Code, ReprEnum):
    """Records do not go together."""

    NAMED_TWICE = "named-twice", "A list names a thing twice, or a field has two accounts."
    NEVER_SHOWN = "never-shown", "Something is said of a part that a form leaves out."
    REPEATED_ID = "repeated-id", "Two records have one id, which would be one anchor."
    RESERVED_POSITION = "reserved-position", "A position is listed that is open on every question."
    RESTS_ON_DRAFT = "rests-on-draft", "What is published rests on what a machine has drafted."
    STEP_WITHOUT_WORDS = "step-without-words", "Nothing says what a step of a guide asks or does."
    TEMPLATE_EMPTY = (
        "template-empty",
        "A meeting document has nothing left for a partnership.",
    )
    UNLISTED_DOCUMENT = "unlisted-document", "A document's folder is listed by no partnership."


class Command(Code, ReprEnum):
    """What a command was given cannot be used."""

    EDITION_NAMES_NEIGHBOUR = (
        "edition-names-neighbour",
        "Words that all partnerships share name one that the edition leaves out.",
    )
    BAD_SETTINGS = "bad-settings", "MkDocs cannot read its settings."
    DRAFT_UNWRITTEN = "draft-unwritten", "A draft says TODO where a person has to find the words."
    DRAFT_BY_HAND = "draft-by-hand", "The keys of a draft do not stand on lines of their own."
    PARTNERSHIP_THERE = "partnership-there", "A partnership of that id is there already."
    UNKNOWN_RECORD = "unknown-record", "There is no record of that name to confirm."
    DOCUMENT_UNREADABLE = (
        "document-unreadable",
        "A document to register is empty, or of a kind that cannot be read.",
    )


BEFORE_THE_RULES: tuple[Code, ...] = (*Reading, *Parsing, *Unknown, *Linking, *Command)
"""Every code that is no rule's."""
