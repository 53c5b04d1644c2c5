"""One record out of plain data, or messages that name line, column, mistake and mend.

Beside `project`, which says which record each file holds. Pydantic finds what is wrong; here it is
said in an editor's words, with the description of the field, and no class name shows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import Diagnostics, Location, did_you_mean
from generator.diagnostics.codes import Code, Parsing
from generator.parse.fields import description, instead, keys, model_at
from generator.parse.placed import Placed
from generator.schema.base import ID_PATTERN, id_fault
from generator.yaml_source.reader import KeyPath, Reader, Sourced, read_yaml

R = TypeVar("R", bound=BaseModel)

_WANTED = {
    "int_type": "a whole number",
    "bool_type": "true or false",
    "greater_than_equal": "0 or more",
}
_MISSING = re.compile(r"the key '(\w+)' is missing")
_OF_IDS = "Lower-case letters, digits and single hyphens make it up."


def read_record(
    model: type[R],
    raw: bytes,
    path: PurePosixPath,
    diagnostics: Diagnostics,
    generated: bool = False,
    read: Reader = read_yaml,
) -> Placed[R] | None:
    """The record that a file holds; None, with messages, where it holds none. Raises nothing.

    Args:
        model: class of the record.
        raw: all bytes of the file.
        path: its project-relative path, for messages.
        diagnostics: takes everything that is wrong.
        generated: whether a program wrote the file.
        read: reads it.
    """
    sourced = read(raw, path, diagnostics, generated)
    record = None if sourced is None else validate(model, sourced, (), diagnostics)
    return None if record is None or sourced is None else Placed(record, sourced)


def check_name(folder: PurePosixPath, diagnostics: Diagnostics) -> None:
    """Report a folder of which the name is no id."""
    fault = id_fault(folder.name)
    if fault:
        message = f"the folder's name {fault}"
        hint = "It becomes part of an address: lower-case letters, digits and single hyphens."
        diagnostics.error(Location(folder), Parsing.BAD_ID, message, hint)


def validate(
    model: type[R],
    sourced: Sourced,
    path: KeyPath,
    diagnostics: Diagnostics,
    judged_apart: str = "",
) -> R | None:
    """Make a record of the data at a path, or say at its lines what is wrong with it.

    Args:
        model: class of the record.
        sourced: the file.
        path: the way to the data in it; it has to be there (`KeyError`, `IndexError`).
        diagnostics: takes everything that is wrong.
        judged_apart: a key below which mistakes are reported by a validation of their own.

    Returns:
        None where the data is no such record, or where something in it was refused already.
    """
    if sourced.faulty(path):
        return None  # said already, where it was read
    data = sourced.data
    for step in path:
        data = data[step]
    if not isinstance(data, dict):
        diagnostics.error(
            sourced.location(path),
            Parsing.WRONG_TYPE,
            "keys with values are wanted here",
            "Write key: value.",
        )
        return None
    try:
        return model.model_validate(data)
    except ValidationError as bad:
        for error in _own_errors(bad.errors(include_url=False)):
            if judged_apart and judged_apart in error["loc"][:1] and len(error["loc"]) > 1:
                continue
            _report(error, model, sourced, path, diagnostics)
        return None


def _own_errors(errors: Sequence[ErrorDetails]) -> Iterator[ErrorDetails]:
    """All errors but an echo: a list is called too short where an item of it is wrong."""
    around = {error["loc"][:end] for error in errors for end in range(len(error["loc"]))}
    for error in errors:
        if error["type"] != "too_short" or error["loc"] not in around:
            yield error


def _report(
    error: ErrorDetails, model: type[BaseModel], sourced: Sourced, path: KeyPath, out: Diagnostics
) -> None:
    inside: KeyPath = tuple(error["loc"])
    full = (*path, *inside)
    name = next((step for step in reversed(inside) if isinstance(step, str)), "")
    kind = error["type"]
    if kind == "extra_forbidden":
        holder = model_at(model, inside[:-1])
        out.error(
            sourced.key_location(full),
            Parsing.UNKNOWN_KEY,
            f"unknown key '{_shown(name)}'{_foreign(name)}",
            instead(holder, str(name)) or did_you_mean(_shown(name), keys(holder)),
        )
    elif kind == "missing":
        about = description(model, inside)
        message = f"the key '{name}' is missing"
        out.error(sourced.location(full), Parsing.MISSING_KEY, message, about)
    elif kind in ("literal_error", "enum"):
        expected = str(error.get("ctx", {}).get("expected", ""))
        known = [word.strip(" '") for word in expected.replace(" or ", ",").split(",")]
        given = error["input"]
        out.error(
            sourced.location(full),
            Parsing.UNKNOWN_VALUE,
            f"'{_shown(given)}' is not one of the values of '{name}'{_foreign(given)}",
            did_you_mean(_shown(given), known) or f"It can be: {', '.join(known)}.",
        )
    else:
        code, message = _worded(error, str(name))
        missing = _MISSING.fullmatch(message)
        about = description(model, (*inside[:-1], missing[1]) if missing else inside)
        hint = f"{about} {_OF_IDS}" if code == Parsing.BAD_ID else about
        out.error(sourced.location(full), code, message, hint)


def _worded(error: ErrorDetails, name: str) -> tuple[Code, str]:
    kind, given = error["type"], error["input"]
    message = error["msg"].removeprefix("Value error, ")
    if kind == "value_error":
        return _code_of(message), message
    if given is None or kind in ("string_too_short", "too_short"):
        return Parsing.EMPTY_VALUE, f"'{name}' is empty"
    if kind == "string_pattern_mismatch":
        of_ids = error.get("ctx", {}).get("pattern") == ID_PATTERN
        code = Parsing.BAD_ID if of_ids else Parsing.BAD_VALUE
        return code, f"'{_shown(given)}' cannot stand in '{name}'{_foreign(given)}"
    if kind in ("string_too_long", "too_long"):
        return Parsing.TOO_LONG, f"'{name}' is too long{_limit(error)}"
    return Parsing.WRONG_TYPE, _of_wrong_type(kind, name, given, message)


def _of_wrong_type(kind: str, name: str, given: Any, message: str) -> str:
    if kind == "string_type":
        quotes = "; put it in quotes" if isinstance(given, int) else ""
        return f"'{name}' must be text, not {_named(given)}{quotes}"
    if kind in ("tuple_type", "list_type"):
        return f"'{name}' must be a list: [a, b], or a '- ' for each item"
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return f"'{name}' must hold keys with values, not {_named(given)}"
    if kind in _WANTED:
        return f"'{name}' must be {_WANTED[kind]}, not {_named(given)}"
    return f"'{name}': {message[0].lower()}{message[1:]}"


def _code_of(message: str) -> Code:
    if message.startswith("content is plain text"):
        return Parsing.MARKUP
    if "cannot be an id" in message:
        return Parsing.BAD_ID
    if _MISSING.fullmatch(message):
        return Parsing.MISSING_KEY
    if "is too long" in message:
        return Parsing.TOO_LONG
    return Parsing.BAD_DATE if "date" in message else Parsing.BAD_VALUE


def _limit(error: ErrorDetails) -> str:
    most = error.get("ctx", {}).get("max_length")
    return f": {most:,} is the limit" if isinstance(most, int) else ""


def _shown(value: Any) -> str:
    """A value in a message: no more of it than a line holds, and a space at its end is seen."""
    text = re.sub(r"\s+", " ", str(value)[:1000])
    return text if len(text) <= 60 else f"{text[:57]}..."


def _foreign(value: Any) -> str:
    """The first letter of another alphabet, which may look just like one of ours."""
    sign = next((sign for sign in str(value)[:1000] if not sign.isascii()), "")
    name = unicodedata.name(sign, "no letter").lower() if sign else ""
    return f", where {sign} is {name}" if name else ""


def _named(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int):
        return f"the number {value}"
    return {"str": "text", "list": "a list", "dict": "keys with values"}.get(
        type(value).__name__, type(value).__name__
    )
