"""The closed list of words whose order a register keeps: grammar, force, condition, number, time.

Beside `marks`, which looks for them. None of them holds policy: nobody could tell from them what a
sentence is about, and `verbs.yml` can be made to read them better without the text. Whoever
changes the list changes `FUNCTION_WORDS`, and documents are cut again.
"""

from __future__ import annotations

FUNCTION_WORDS = "function-words-3"
"""Version of the list, stated in every register."""


def listed(text: str) -> frozenset[str]:
    """The words of a line, as a set."""
    return frozenset(text.split())


NEGATORS = listed("not never no none nobody nothing neither nor nowhere")
"""A sentence with one of them denies or forbids something, unless an idiom says otherwise."""

DETERMINERS = listed(
    "a an the this that these those all any both each either every neither no some such another "
    "other own its their his her your our my whose which what"
)
PRONOUNS = listed(
    "i you he she it we they me him us them one ones who whom someone somebody anyone anybody "
    "everyone everybody something anything everything itself themselves there"
)
PREPOSITIONS = listed(
    "about above across after against along among around as at before behind below beneath beside "
    "besides between beyond by despite down during except following for from in inside into like "
    "near of off on onto out outside over past per prior regarding since through throughout to "
    "towards toward under until till unto up upon via with within without than instead rather"
)
CONJUNCTIONS = listed(
    "and or but if unless although though because so that whether while whilst when whenever where "
    "wherever whereas once lest provided providing else otherwise however therefore then"
)
AUXILIARIES = listed(
    "am is are was were be been being do does did doing done has have had having must should shall "
    "will would may might can could ought need needs needed needing dare used"
)
ADVERBS = listed(
    "also already always again almost alone else ever even exactly exceptionally generally "
    "immediately just least less more most much necessarily never normally now often only "
    "particularly possibly promptly quickly rarely really routinely seldom solely sometimes soon "
    "sooner still then together too typically ultimately urgently usually very yet beforehand "
    "afterwards asap first last next later earlier ideally preferably wherever here both"
)
FORCE = listed(
    "responsible responsibility responsibilities required requires require requirement recommended "
    "recommend recommends important importance essential vital critical crucial imperative "
    "mandatory compulsory obligatory expected expects expect expectation advised advisable advise "
    "encouraged encourage encourages helpful useful beneficial good best practice permissible "
    "permitted permit permits allowed allow allows entitled entitlement able unable possible "
    "impossible necessary unnecessary appropriate inappropriate acceptable unacceptable obliged "
    "duty duties free discretion optional option ensure ensures please prohibited forbidden "
    "prohibits prohibit want wish"
)
CONDITION = listed(
    "case cases circumstance circumstances event situation situations instance instances basis "
    "condition conditions subject exception exceptions exceptional rare certain normal usual "
    "applicable practicable reasonable feasible relevant depending depend depends dependent "
    "limited long far time times account way exclude excluding excluded include includes including "
    "apart regardless irrespective assuming given view absence"
)
NUMBERS = listed(
    "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand half quarter third twice several few many minimum maximum dozen"
)
TIME = listed(
    "second seconds minute hour hours hourly day days daily week weeks weekly fortnight "
    "fortnightly month months monthly year years yearly annual annually working calendar weekday "
    "weekdays "
    "weekend weekends today tomorrow tonight morning afternoon evening night overnight noon "
    "midnight monday tuesday wednesday thursday friday saturday sunday january february march "
    "april june july august september october november december outset"
)

FIGURES = tuple(
    word
    for line in (
        "zero one two three four five six seven eight nine ten",
        "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
    )
    for word in line.split()
)
"""Words of the numbers from 0 on, each at its own place."""

CLOSED_LIST = frozenset().union(
    NEGATORS,
    DETERMINERS,
    PRONOUNS,
    PREPOSITIONS,
    CONJUNCTIONS,
    AUXILIARIES,
    ADVERBS,
    FORCE,
    CONDITION,
    NUMBERS,
    TIME,
)
"""All of it. `minutes` is left out on purpose: here they are nearly always a record."""
