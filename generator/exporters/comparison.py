"""The comparison as files to download: the whole of it as CSV and as a spreadsheet.

Made of the views that the pages are made of, so that a file never says anything else than its page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple, dataclass

from generator import addresses
from generator.catalogue import Provision
from generator.derived.comparison import answer_of, combine, place_of
from generator.exporters.comparison_about import about
from generator.exporters.spreadsheet import Book, Sheet, as_csv, as_xlsx
from generator.pages.frame.context import Context
from generator.pages.frame.wording import capital, sentence
from generator.pages.parts.answers import AnswerView, Stance, answer_view
from generator.pages.parts.comparison_table import in_words
from generator.pages.parts.statements import Statement, silence_text, statement
from generator.pages.parts.warnings import warnings_at
from generator.schema.comparison import Question

_TITLE = "Professionals’ meetings: partnerships compared"
_LANGUAGE = "en-GB"
_COLUMNS = (
    ("Question", 30),
    ("Stage", 18),
    ("How they stand", 16),
    ("Partnership", 18),
    ("Condition", 26),
    ("Position", 26),
    ("Force", 12),
    ("What it says, in this site’s words", 84),
    ("Clause", 28),
    ("Page", 60),
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A position that a partnership takes on a question, or why it takes none."""

    question: str
    stage: str
    how: str
    """How all partnerships' answers stand to one another."""
    partnership: str
    condition: str
    position: str
    force: str
    says: str
    clause: str
    page: str


def comparison_files(context: Context) -> dict[str, bytes]:
    """Site path -> bytes; nothing where there is nothing to compare."""
    if not context.catalogue.compared:
        return {}
    positions, page = _positions(context), _address(addresses.COMPARE, context)
    book = Book(
        title=_TITLE,
        author=context.catalogue.site.name,
        about="Never replaces a partnership’s document: see the sheet “About”.",
        address=page,
        made=context.today,
        language=_LANGUAGE,
        sheets=(_matrix(context), positions, about(context, page)),
    )
    return {
        addresses.COMPARISON_CSV: as_csv(positions),
        addresses.COMPARISON_SHEET: as_xlsx(book),
    }


def _matrix(context: Context) -> Sheet:
    """Questions down, partnerships across."""
    known = context.catalogue
    names = tuple(partnership.record.name for partnership in known.partnerships)
    rows = tuple(
        (
            question.ask,
            _stage(question, context),
            _how(question, context),
            *(_cell(answer) for answer in _answers(question, context)),
        )
        for question in known.questions
    )
    widths = (30, 18, 16, *(34 for _ in names))
    return Sheet("Comparison", ("Question", "Stage", "How they stand", *names), rows, widths)


def _positions(context: Context) -> Sheet:
    lines = tuple(
        astuple(line)
        for question in context.catalogue.questions
        for line in _lines_of(question, context)
    )
    head, widths = zip(*_COLUMNS, strict=True)
    if not context.catalogue.site.address:  # nowhere to lead to
        return Sheet("Positions", head[:-1], tuple(line[:-1] for line in lines), widths[:-1])
    return Sheet("Positions", head, lines, widths, link=len(head) - 1)


def _answers(question: Question, context: Context) -> tuple[AnswerView, ...]:
    page = context.page(addresses.COMPARE)

    def views() -> tuple[AnswerView, ...]:
        return tuple(answer_view(one, question, page) for one in page.catalogue.partnerships)

    return context.kept.once((_answers, question.id), views)


def _cell(answer: AnswerView) -> str:
    """All that a partnership holds, one below another, each with its force and condition."""
    if not answer.stances:
        return answer.text
    held = [_held(stance) for stance in answer.stances]
    return "\n".join([f"{answer.text}:", *held] if answer.text else held)


def _held(stance: Stance) -> str:
    marks = [_forces(stance).lower(), "conditions apply" if stance.bound else ""]
    marked = "; ".join(filter(None, marks))
    words = f"{stance.label} ({marked})" if marked else stance.label
    return f"If {stance.when}: {words}" if stance.when else words


def _lines_of(question: Question, context: Context) -> Iterator[_Line]:
    how = _how(question, context)
    for answer in _answers(question, context):
        yield from _lines(answer, question, how, context)


def _lines(answer: AnswerView, question: Question, how: str, context: Context) -> Iterator[_Line]:
    path = place_of(question.id, answer.partnership, context.catalogue)
    page = _address(path, context)
    stage = _stage(question, context)
    provisions = context.catalogue.provisions
    if not answer.stances:
        said = "\n".join(_silences(answer, question, context))
        text = answer.text.partition(".")[0]
        yield _Line(question.ask, stage, how, answer.name, "", text, "", said, "", page)
    for stance in answer.stances:
        yield _Line(
            question=question.ask,
            stage=stage,
            how=how,
            partnership=answer.name,
            condition=stance.when,
            position=f"{answer.text}: {stance.label}" if answer.text else stance.label,
            force=_forces(stance),
            says="\n".join(_said(provisions[id], context) for id in stance.cites),
            clause="\n".join(_clause(provisions[id], context) for id in stance.cites),
            page=page,
        )


def _forces(stance: Stance) -> str:
    return ", ".join(force.word for force in stance.forces)


def _silences(answer: AnswerView, question: Question, context: Context) -> Iterator[str]:
    known = context.catalogue
    owner = known.by_id[answer.partnership]
    given = answer_of(owner, question)
    for id in given.record.cites if given and given.silent else ():
        yield silence_text(known.silences[id], owner)


def _said(provision: Provision, context: Context) -> str:
    """A statement with all that binds it, and what a fault of its source can change."""
    page = context.page(addresses.COMPARE)
    owner = page.catalogue.by_id[provision.partnership]
    excepted = (statement(one, page) for one in owner.excepted_by(provision.id))
    exceptions = (f"Exception: {_in_short(exception)}" for exception in excepted)
    notes = (
        f"Editor’s note: {sentence(one.text)}" for one in warnings_at(provision.id, owner, page)
    )
    said = (_in_short(statement(provision, page)), _excepts(provision), *exceptions, *notes)
    return " ".join(filter(None, said))


def _excepts(provision: Provision) -> str:
    number = len(provision.record.excepts)
    if not number:
        return ""
    return f"An exception to {'another statement' if number == 1 else f'{number} others'}."


def _in_short(statement: Statement) -> str:
    says = "".join(segment.text for segment in statement.says)
    force = f"{statement.force.word}: " if statement.force and not statement.force.silent else ""
    bound = (f"{condition.label} {condition.words}" for condition in statement.conditions)
    return " ".join((f"{force}{says}", *bound))


def _clause(provision: Provision, context: Context) -> str:
    """Where the document says so, and in which one where there are several."""
    several = len(context.catalogue.by_id[provision.partnership].sources) > 1
    places = dict.fromkeys(
        f"{cited.source.record.title}, {cited.sentence.label}" if several else cited.sentence.label
        for cited in provision.evidence
    )
    return "; ".join(places)


def _how(question: Question, context: Context) -> str:
    def words() -> str:
        return capital(in_words(combine(question, context.catalogue.partnerships)))

    return context.kept.once((_how, question.id), words)


def _stage(question: Question, context: Context) -> str:
    return context.catalogue.stage_of[question.topics[0]].title


def _address(path: str, context: Context) -> str:
    """A page as it is published, since a file is opened far from its site."""
    page = addresses.published(context.catalogue.site.address, path)
    return page if "://" in page or not page else f"https://{page}"
