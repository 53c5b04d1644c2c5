"""The closed lists of words by which the cutter decides: none of them holds policy.

Below all steps of cutting. A list is widened when a document needs it, never for one document.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COUNTED = _words(
    """
    annex appendix case chapter column day example figure form group level meeting option
    part phase plan question schedule section session stage standard step table theme tier
    week
    """
)
"""What a heading counts: 'Stage 2', 'Appendix 3'."""

NO_END = _words(
    """
    a an and any are as at because been being between but by can could every for from had
    has have how if in into is its may might must nor of on onto or our should than that the
    their these this those to unless until upon was were what when where whether which while
    who whose will with within without would your
    """
)
"""Words that no sentence ends with: after one of them, it goes on."""

TORN = _words(
    """
    an and because every if into its may might must nor of or our should than the their these
    those unless until when whether which while whose would your
    """
)
"""Of these, the ones that no heading ends with either, as it may with 'to' or 'for'."""

WHOLE = _words(
    """
    about above across after again against almost along already also although always among
    another anybody anyone anything appropriate around because become before behind below
    between beyond cannot circumstances consider considered could despite during either
    every everybody everyone everything except exceptional exceptionally expected however
    immediately inside instead interview interviewed interviews into itself least likely might
    moreover must necessary neither never nevertheless nobody nothing notwithstanding nowhere
    only onto other others otherwise ought outside partake permitted possible present presented
    presents provided providing rather recommended
    required responsible shall should somebody someone something sometimes their themselves
    there therefore these those though through throughout together towards unless until upon
    usually whatever whenever where whereas wherever whether which while whilst whoever with
    within without would yourself
    """
)
"""Function words and words of condition that a line may break: never printed with a hyphen."""

WITH_HYPHEN = _words(
    """
    all anti co cross ex four full half high inter long low mid multi non one part post pre
    quasi self semi short single three two well year
    """
)
"""What a hyphen is printed after more often than not."""

MOSTLY_WITH_HYPHEN = _words(
    """
    co inter pre post part
    """
)
"""Of these, the ones that are syllables as well: 'inter-view', 'pre-vent'."""

SYLLABLES = _words(
    """
    ab ac ad af ag al ap ar as at be chil col com con cor de dis ef em en es fam fur im in
    ob oc oth per pos prac pro re sec sig sub suc sup sur sus trans un
    """
)
"""Beginnings of words that are no words, or not before a hyphen."""

SPEAKING = _words(
    """
    must should shall may will would could cannot not never unless except where when whether
    if before after until
    """
)
"""Words that an invisible sign beside them would hide."""

SUSPENDED = _words(
    """
    and or nor to but
    """
)
"""After 'pre- and' the hyphen stands for a word to come."""

NEVER_ENDING = _words(
    """
    e.g eg i.e ie cf al viz vs dr mr mrs ms prof st rev cllr hon sgt insp supt det rt messrs
    """
)
"""Their full stop never ends a sentence."""

SELDOM_ENDING = _words(
    """
    approx incl excl ref refs tel fax ext min mins max hr hrs wk wks yr yrs dept govt est
    n.b co ltd inc plc bros jr sr
    """
)
"""Their full stop ends one only where a word follows that mostly begins one."""

TIMES = _words(
    """
    a.m p.m
    """
)
"""They end a sentence unless the date or the zone follows."""

BEFORE_NUMBER = _words(
    """
    s ss no nos p pp para paras art arts reg regs sch vol cl col ch chap c pt sec sect fig
    app appx
    """
)
"""Their full stop ends none where a number follows."""

DATES = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs
    fri sat sun january february march april june july august september october november
    december jan feb mar apr jun jul aug sep sept oct nov dec
    """
)
"""Days and months."""

BEGINNERS = _words(
    """
    a after all also although an and any anyone as at before both but by children discussion
    do each either every everyone finally following for from given he her here his how
    however i if in is it its many may meetings minutes most must neither never no nobody
    none not nothing of on once one only or other others our parents people please she
    should since so some staff such that the their then there therefore these they this
    those though to unless until we what when where whether which while who whoever why with
    within without you your
    """
)
"""Words that begin sentences, and seldom stand with a capital within one."""

SUFFIXES = _words(
    """
    asp aspx com csv doc docx gif gov htm html jpeg jpg js json mp3 mp4 net nhs odt org pdf
    php png police ppt pptx rtf txt uk xls xlsx xml yml zip
    """
)
"""What follows the stop of a file's name or of a site's."""
