"""The sentences of a joint case; the page's script fills in the same.

`{names}` stands for partnerships, `{documents}` for what their documents are called.
"""

from __future__ import annotations

from collections.abc import Iterable

SETTLE = "Settle first"
DO = "What keeps to all of them"
KNOW = "Good to know"
SILENT = "Where no document speaks"
CHECKLIST = "One checklist"
AGENDA = "One agenda"

AGREE = (
    "Agree this with {names}. The documents do not say which prevails, and this site does not "
    "decide it."
)
APART = "{documents}: its own sentences disagree. Ask {names} which is meant."
NEVER = (
    "This site never puts these answers together and ranks none above another: what one document "
    "asks you to tell or to send can be a disclosure under another. Read them side by side and "
    "agree with {names}, before anyone is told or sent anything."
)
NOTHING = (
    "On the questions compared here, nothing was found that has to be settled first. That is this "
    "site’s reading; the documents have the last word."
)
BEARS = "Bears on this, so it is not among what keeps to all of them:"
COVERS = "Whoever does so has kept to {names} as well."
BESIDE = "Said as well, and no duty:"
QUIET = "{documents} does not say."
QUIET_MANY = "{documents} do not say."
UNREAD = "Not yet read for this: {documents}."
LIST_LEAD = (
    "What the documents ask somebody to do, in order of doing. Duties that bear on a point to "
    "settle first are kept apart, below."
)
WAITING = "Not on the list until it is settled"
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


def quiet(documents: Iterable[str]) -> str:
    """Whose documents say nothing; empty where all speak."""
    all = list(documents)
    if not all:
        return ""
    return (QUIET if len(all) == 1 else QUIET_MANY).format(documents=listed(all))


def unread(documents: Iterable[str]) -> str:
    """Whose documents nobody has read for a question; empty where all are read."""
    all = list(documents)
    return UNREAD.format(documents=listed(all)) if all else ""


def for_page() -> dict[str, str]:
    """The sentences that are the same for every case, by name."""
    return _named("BEARS BESIDE LIST_LEAD WAITING AGENDA_LEAD WAITS")


def for_script() -> dict[str, str]:
    """The sentences that the script fills in, by name."""
    return _named("AGREE APART NEVER NOTHING COVERS QUIET QUIET_MANY UNREAD")


def _named(names: str) -> dict[str, str]:
    return {name.lower(): globals()[name] for name in names.split()}
