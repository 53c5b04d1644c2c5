"""What a code is: the name of a kind of message, and all that is explained of it.

Lowest part of the declared codes; a rule makes its own of it.
"""

from __future__ import annotations

from typing import Self


class Code(str):
    """The name of a kind of message, as it is printed, with what `handrail explain` says of it."""

    __slots__ = ("about", "advice", "right", "wrong")
    about: str
    """What it means, in one sentence."""
    wrong: str
    """A few lines of content, or a command after `$ `, that are answered by it."""
    right: str
    """The same as it should be."""
    advice: str
    """What to do about it, in general: a message has its own hint."""

    def __new__(
        cls, name: str, about: str, wrong: str = "", right: str = "", advice: str = ""
    ) -> Self:
        """A code of that name; the explanation is no part of what it equals."""
        code = super().__new__(cls, name)
        code.about, code.wrong, code.right, code.advice = about, wrong, right, advice
        return code
