"""The sentences of a joint case; the page's script fills in the same.

`{names}` stands for partnerships, `{documents}` for what their documents are called.
"""

from __future__ import annotations

from collections.abc import Iterable

SETTLE = "Settle first"
LIST = "One list, in order of doing"

LEAD = "Nothing to settle, then one list. "
LEAD_ONE = "One point to settle, then one list. "
LEAD_MANY = "{count} points to settle, then one list. "
TWO_CLAUSES = "A line with several clauses keeps to all of them."
AGREE = "The documents do not say which prevails. Agree it with {names} before you meet."
APART = "{documents}: its own sentences disagree. Ask {names} which is meant."
NEVER = (
    "Never combined here: one area’s duty to tell or to send can be another’s disclosure. Agree "
    "with {names} before anyone is told or sent anything. None of it stands on the list below."
)
NOTHING = (
    "On the questions compared here, nothing was found that has to be settled first. That is this "
    "site’s reading; the documents have the last word."
)
COVERS = "Narrower than {names}: keep to it."
QUIET = "Does not say."
ABOVE = "Above:"
UNREAD = "Not yet read for this: {documents}."
FURTHER = "Said as well, and asks for nothing:"
NEITHER = "Where neither says:"
NONE_SAYS = "Where none of them says:"
MORE = "and {count} more"
AGENDA = "Agenda"
AGENDA_LEAD = (
    "Items of the partnerships’ agendas under shared headings. The order is this site’s, and so is "
    "an item that no clause stands beside."
)
WAITS = "Settle first"


def listed(names: Iterable[str]) -> str:
    """Names as a sentence has them: `A, B and C`."""
    all = list(names)
    return " and ".join((", ".join(all[:-1]), all[-1])) if len(all) > 1 else "".join(all)


def agree(names: Iterable[str]) -> str:
    """With whom to agree what cannot be kept to together."""
    return AGREE.format(names=listed(names))


def lead(count: int) -> str:
    """How many points there are to settle, and how the list is to be read."""
    known = {0: LEAD, 1: LEAD_ONE}
    return known.get(count, LEAD_MANY).format(count=count) + TWO_CLAUSES


def more(count: int) -> str:
    """How many more than the first there are; empty where it is alone."""
    return MORE.format(count=count - 1) if count > 1 else ""


def unread(documents: Iterable[str]) -> str:
    """Whose documents nobody has read for a question; empty where all are read."""
    all = list(documents)
    return UNREAD.format(documents=listed(all)) if all else ""


def for_page() -> dict[str, str]:
    """The sentences that are the same for every case, by name."""
    return _named("AGENDA AGENDA_LEAD WAITS ABOVE")


def for_script() -> dict[str, str]:
    """The sentences that the script fills in, by name."""
    names = "AGREE APART NEVER NOTHING COVERS QUIET UNREAD FURTHER NEITHER NONE_SAYS MORE"
    return _named(f"{names} LEAD LEAD_ONE LEAD_MANY TWO_CLAUSES")


def _named(names: str) -> dict[str, str]:
    return {name.lower(): globals()[name] for name in names.split()}
