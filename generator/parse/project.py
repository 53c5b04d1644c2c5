"""From an editor's YAML to records, or to messages with line and column.

Above `schema` and `yaml_source`, below the catalogue. Every file is parsed, every item of a list by
itself, so that one mistake never hides another. Nothing here looks from one file into the next.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import PurePosixPath
from typing import TypeVar

from pydantic import BaseModel

from generator.diagnostics import Diagnostics, Location, did_you_mean
from generator.diagnostics.codes import Parsing
from generator.parse.forms import ParsedForms, parse_forms
from generator.parse.generated import parse_fingerprint, parse_register
from generator.parse.guides import guide_files, parse_graphs, parse_guides
from generator.parse.lists import FlatProvision, flat, ids_in, read_provision
from generator.parse.parsed import Parsed, ParsedPartnership, ParsedSource
from generator.parse.placed import Placed
from generator.parse.records import check_name, validate
from generator.parse.templates import parse_templates, template_files
from generator.register.model import Fingerprint
from generator.schema import comparison, policy, vocabulary
from generator.schema.changes import Change, SiteChanges
from generator.schema.checklists import Checklists
from generator.schema.confirmed import Confirmed
from generator.schema.edition import Edition
from generator.schema.hints import Hints
from generator.schema.register import Register
from generator.schema.search import SearchWords
from generator.schema.sign_offs import SignOff
from generator.yaml_source.reader import KeyPath, Reader, Sourced, read_yaml

R = TypeVar("R", bound=BaseModel)
G = TypeVar("G", Register, Fingerprint)
Parse = Callable[[bytes | None, PurePosixPath, Diagnostics], G | None]
Read = Callable[[Sourced, KeyPath], R | None]

CONTENT = PurePosixPath("content")
PARTNERSHIPS = CONTENT / "partnerships"


@dataclass
class _Run:
    files: Mapping[PurePosixPath, bytes]
    diagnostics: Diagnostics
    read: Reader = read_yaml
    known: set[PurePosixPath] = field(default_factory=set)
    """Files that the compiler looks for, whether they are there or not."""
    broken: set[PurePosixPath] = field(default_factory=set)
    unreadable: set[PurePosixPath] = field(default_factory=set)
    broken_ids: set[str] = field(default_factory=set)

    @cached_property
    def folders(self) -> Mapping[tuple[str, ...], set[str]]:
        """Folder -> the names of the folders in it, each by the parts of its path."""
        found: dict[tuple[str, ...], set[str]] = {}
        for folder in {path.parts[:-1] for path in self.files}:
            for depth, name in enumerate(folder):
                found.setdefault(folder[:depth], set()).add(name)
        return found


def parse_project(
    files: Mapping[PurePosixPath, bytes], diagnostics: Diagnostics, read: Reader = read_yaml
) -> Parsed:
    """Parse every file of a project. Raises nothing, whatever the files hold.

    Args:
        files: project-relative path -> bytes, of everything below `content/` and `guides/`.
        diagnostics: takes everything that is wrong.
        read: reads a file.
    """
    run = _Run(files, diagnostics, read, known={*template_files(files), *guide_files(files)})
    parsed = _parsed(run)
    _report_strangers(run)
    return parsed


def _parsed(run: _Run) -> Parsed:
    return Parsed(
        site=_one(run, CONTENT / "site.yml", vocabulary.Site),
        accessibility=_one(run, CONTENT / "accessibility.yml", vocabulary.Accessibility),
        changes=_one(run, CONTENT / "changes.yml", SiteChanges),
        topics=_one(run, CONTENT / "topics.yml", vocabulary.Topics),
        roles=_one(run, CONTENT / "roles.yml", vocabulary.Roles),
        verbs=_one(run, CONTENT / "verbs.yml", vocabulary.Verbs),
        glossary=_one(run, CONTENT / "glossary.yml", vocabulary.Glossary),
        comparison=_one(run, CONTENT / "comparison.yml", comparison.Comparison),
        checklists=_one(run, CONTENT / "checklists.yml", Checklists),
        search=_one(run, CONTENT / "search.yml", SearchWords),
        partnerships=tuple(_partnership(run, id) for id in _folders(run, PARTNERSHIPS)),
        broken=frozenset(run.broken),
        unreadable=frozenset(run.unreadable),
        broken_ids=frozenset(run.broken_ids),
        guides=parse_guides(run.files, run.diagnostics, run.read),
        templates=parse_templates(run.files, run.diagnostics, run.read),
        template_ids=frozenset(path.stem for path in template_files(run.files)),
    )


def parse_own(
    parsed: Parsed, files: Mapping[PurePosixPath, bytes], partnership: str, diagnostics: Diagnostics
) -> Parsed:
    """The same with one partnership, parsed anew, and no other; what all share is as it was.

    Args:
        parsed: all of a project.
        files: those of the partnership, its guides among them: project-relative path -> bytes.
        partnership: its id.
        diagnostics: takes everything that is wrong.
    """
    run = _Run(files, diagnostics, known={*guide_files(files)})
    own, guides = _partnership(run, partnership), parse_graphs(parsed.guides, files, diagnostics)
    _report_strangers(run)
    return replace(
        parsed,
        partnerships=(own,),
        guides=guides,
        broken=frozenset(run.broken),
        unreadable=frozenset(run.unreadable),
        broken_ids=frozenset(run.broken_ids),
    )


def parse_file(
    model: type[R], raw: bytes | None, path: PurePosixPath, diagnostics: Diagnostics
) -> Placed[R] | None:
    """Parse one file that holds one record; None, and messages, where there is none to be had.

    Args:
        model: class of the record.
        raw: all bytes of the file, or None where it is not there.
        path: its project-relative path, for messages.
        diagnostics: takes everything that is wrong.
    """
    return _one(_Run({} if raw is None else {path: raw}, diagnostics), path, model)


def _report_strangers(run: _Run) -> None:
    """A file that no part of the compiler reads is misnamed: its content would be lost."""
    for path in sorted(set(run.files) - run.known):
        if path.suffix:
            near = sorted({known.name for known in run.known if known.parent == path.parent})
            run.diagnostics.error(
                Location(path),
                Parsing.UNKNOWN_FILE,
                f"no part of the site is made from a file '{path.name}' here",
                did_you_mean(path.name, near) or "Move it, or delete it.",
            )


def _folders(run: _Run, parent: PurePosixPath) -> list[str]:
    names = run.folders.get(parent.parts, set())
    for name in names:
        check_name(parent / name, run.diagnostics)
    return sorted(names)


def _partnership(run: _Run, id: str) -> ParsedPartnership:
    folder = PARTNERSHIPS / id
    edition = _if_there(run, folder / "edition.yml", Edition)
    logo = edition.record.logo if edition else None
    return ParsedPartnership(
        id=id,
        folder=folder,
        record=_one(run, folder / "partnership.yml", policy.Partnership),
        sources=tuple(
            _source(run, folder / "documents" / document)
            for document in _folders(run, folder / "documents")
        ),
        silences=_many(run, folder / "silences.yml", policy.Silence),
        answers=_many(run, folder / "positions.yml", comparison.Answer),
        asked=_many(run, folder / "asked.yml", policy.Asked),
        roles=_many(run, folder / "roles.yml", vocabulary.OwnRole),
        terms=_many(run, folder / "terms.yml", vocabulary.OwnTerm),
        forms=_forms(run, folder / "forms.yml"),
        edition=edition,
        logo=_bytes(run, folder / logo) if logo else None,
        changes=_many(run, folder / "changes.yml", Change),
        sign_offs=_many(run, folder / "sign-offs.yml", SignOff),
    )


def _bytes(run: _Run, path: PurePosixPath) -> bytes | None:
    """A file that is no record, if it is there; a rule says what it has to be."""
    run.known.add(path)
    return run.files.get(path)


def _forms(run: _Run, path: PurePosixPath) -> ParsedForms:
    run.known.add(path)
    forms = parse_forms(run.files, path, run.diagnostics, run.read)
    if not forms.whole:
        run.broken.add(path)
    return forms


def _source(run: _Run, folder: PurePosixPath) -> ParsedSource:
    return ParsedSource(
        id=folder.name,
        folder=folder,
        record=_one(run, folder / "document.yml", policy.Document),
        register=_generated(run, folder / "register.yml", partial(parse_register, read=run.read)),
        fingerprint=_generated(run, folder / "fingerprint", parse_fingerprint),
        provisions=_provisions(run, folder / "provisions.yml"),
        set_aside=_many(run, folder / "set-aside.yml", policy.SetAside),
        notes=_many(run, folder / "notes.yml", policy.Note),
        confirmed=_many(run, folder / "confirmed.yml", Confirmed),
        hints=_if_there(run, folder / "hints.yml", Hints),
        text=_bytes(run, folder / "document.txt"),
    )


def _generated(run: _Run, path: PurePosixPath, parse: Parse[G]) -> G | None:
    run.known.add(path)
    made = parse(run.files.get(path), path, run.diagnostics)
    if made is None:
        run.broken.add(path)
    return made


def _sourced(run: _Run, path: PurePosixPath) -> Sourced | None:
    sourced = run.read(run.files[path], path, run.diagnostics)
    if sourced is None:
        run.broken.add(path)
        run.unreadable.add(path)
    return sourced


def _one(run: _Run, path: PurePosixPath, model: type[R]) -> Placed[R] | None:
    run.known.add(path)
    if path not in run.files:
        run.broken.add(path)
        run.diagnostics.error(
            Location(path),
            Parsing.MISSING_FILE,
            "the file is missing",
            "The handbook says what it holds.",
        )
        return None
    sourced = _sourced(run, path)
    record = None if sourced is None else validate(model, sourced, (), run.diagnostics)
    if record is None or sourced is None:
        run.broken.add(path)
        return None
    return Placed(record, sourced)


def _if_there(run: _Run, path: PurePosixPath, model: type[R]) -> Placed[R] | None:
    run.known.add(path)
    return _one(run, path, model) if path in run.files else None


def _provisions(run: _Run, path: PurePosixPath) -> tuple[FlatProvision, ...]:
    written = _listed(run, path, partial(read_provision, out=run.diagnostics))
    return tuple(provision for listed in written for provision in flat(listed))


def _many(run: _Run, path: PurePosixPath, model: type[R]) -> tuple[Placed[R], ...]:
    return _listed(run, path, partial(validate, model, diagnostics=run.diagnostics))


def _listed(run: _Run, path: PurePosixPath, read: Read[R]) -> tuple[Placed[R], ...]:
    """A file that is a list of records; a file that is not there, or `[]`, is an empty list."""
    run.known.add(path)
    if path not in run.files:
        return ()
    sourced = _sourced(run, path)
    if sourced is None:
        return ()
    if not isinstance(sourced.data, list):
        run.broken.add(path)
        run.unreadable.add(path)
        run.diagnostics.error(
            sourced.location(()),
            Parsing.WRONG_TYPE,
            "the file must be a list",
            "Begin each item with '- '.",
        )
        return ()
    placed = []
    for place, item in enumerate(sourced.data):
        record = read(sourced, (place,))
        if record is not None:
            placed.append(Placed(record, sourced, (place,)))
            continue
        run.broken.add(path)
        run.broken_ids.update(ids_in(item))
    return tuple(placed)
