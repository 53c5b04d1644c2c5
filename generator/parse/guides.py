"""The guides' files as records: `guides/<guide>/guide.yml` and one graph for each partnership.

Beside `project`, with the same rules: every file by itself, every mistake at its line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostics, Location, did_you_mean
from generator.diagnostics.codes import Parsing
from generator.parse.placed import Placed
from generator.parse.records import check_name, read_record, validate
from generator.schema.guides import KINDS, Action, GuideGraph, GuideWords
from generator.yaml_source.reader import Reader, Sourced, read_yaml

GUIDES = PurePosixPath("guides")
WORDS = "guide.yml"


@dataclass(frozen=True, slots=True)
class ParsedGuide:
    """One guide: its shared words, and its graphs as far as they could be read."""

    id: str
    words: Placed[GuideWords] | None
    graphs: Sequence[Placed[GuideGraph]]


def parse_guides(
    files: Mapping[PurePosixPath, bytes], diagnostics: Diagnostics, read: Reader = read_yaml
) -> tuple[ParsedGuide, ...]:
    """Parse every file below `guides/`. Raises nothing, whatever the files hold.

    Args:
        files: project-relative path -> bytes.
        diagnostics: takes everything that is wrong.
        read: reads a file.
    """
    by_folder: dict[str, list[PurePosixPath]] = {}
    for path in guide_files(files):
        by_folder.setdefault(path.parts[1], []).append(path)
    return tuple(_guide(id, paths, files, diagnostics, read) for id, paths in by_folder.items())


def parse_graphs(
    guides: Iterable[ParsedGuide], files: Mapping[PurePosixPath, bytes], diagnostics: Diagnostics
) -> tuple[ParsedGuide, ...]:
    """Guides with the graphs in some files and no others, their shared words as they are.

    Args:
        guides: as they were parsed.
        files: project-relative path -> bytes.
        diagnostics: takes everything that is wrong.
    """
    paths = guide_files(files)
    return tuple(
        replace(
            guide,
            graphs=_graphs(
                guide.id, [path for path in paths if path.parts[1] == guide.id], files, diagnostics
            ),
        )
        for guide in guides
    )


def guide_files(files: Mapping[PurePosixPath, bytes]) -> list[PurePosixPath]:
    """Paths of the files from which guides are made, sorted: those of a folder of `guides/`."""
    return sorted(path for path in files if path.parent.parent == GUIDES)


def _guide(
    id: str,
    paths: Sequence[PurePosixPath],
    files: Mapping[PurePosixPath, bytes],
    out: Diagnostics,
    read: Reader,
) -> ParsedGuide:
    check_name(GUIDES / id, out)
    words = GUIDES / id / WORDS
    if words not in paths:
        out.error(
            Location(words),
            Parsing.MISSING_FILE,
            "the file is missing",
            "It holds the guide's title.",
        )
    return ParsedGuide(
        id=id,
        words=_words(files[words], words, out, read) if words in paths else None,
        graphs=_graphs(id, (path for path in paths if path.name != WORDS), files, out, read),
    )


def _graphs(
    guide: str,
    paths: Iterable[PurePosixPath],
    files: Mapping[PurePosixPath, bytes],
    out: Diagnostics,
    read: Reader = read_yaml,
) -> tuple[Placed[GuideGraph], ...]:
    graphs = (_graph(files[path], path, out, read) for path in paths)
    return tuple(
        graph for graph in graphs if graph is not None and _named_as_it_lies(graph, guide, out)
    )


def _words(
    raw: bytes, path: PurePosixPath, out: Diagnostics, read: Reader
) -> Placed[GuideWords] | None:
    return read_record(GuideWords, raw, path, out, read=read)


def _graph(
    raw: bytes, path: PurePosixPath, out: Diagnostics, read: Reader
) -> Placed[GuideGraph] | None:
    sourced = read(raw, path, out)
    if sourced is None:
        return None
    if record := validate(GuideGraph, sourced, (), Diagnostics()):
        return Placed(record, sourced)  # a graph is right where all of its nodes are
    sound = _nodes_sound(sourced, out)
    record = validate(GuideGraph, sourced, (), out, judged_apart="nodes")
    return Placed(record, sourced) if record is not None and sound else None


def _nodes_sound(sourced: Sourced, out: Diagnostics) -> bool:
    """Judge each node by the keys of its own kind, so that messages speak of that kind."""
    nodes = sourced.data.get("nodes") if isinstance(sourced.data, dict) else None
    if not isinstance(nodes, dict):
        return True  # the graph's own validation says so
    sound = [_node_sound(id, node, sourced, out) for id, node in nodes.items()]
    return all(sound)


def _node_sound(id: str, node: object, sourced: Sourced, out: Diagnostics) -> bool:
    kind = node.get("kind") if isinstance(node, dict) else None
    if isinstance(node, dict) and not (isinstance(kind, str) and kind in KINDS):
        out.error(
            sourced.location(("nodes", id, "kind")),
            Parsing.UNKNOWN_KIND,
            _of_kind(kind),
            did_you_mean(str(kind), KINDS) or f"It can be: {', '.join(KINDS)}.",
        )
        return False
    return validate(KINDS[str(kind)] if kind else Action, sourced, ("nodes", id), out) is not None


def _of_kind(kind: object) -> str:
    if not kind:
        return "the node has no `kind`"
    return f"'{kind}' is no kind of node" if isinstance(kind, str) else "a `kind` is one word"


def _named_as_it_lies(graph: Placed[GuideGraph], guide: str, out: Diagnostics) -> bool:
    wanted = {"guide": guide, "partnership": graph.yaml.file.stem}
    wrong = {key: name for key, name in wanted.items() if getattr(graph.record, key) != name}
    for key, name in wrong.items():
        out.error(
            graph.where(key),
            Parsing.GUIDE_MISPLACED,
            f"the file lies where '{name}' is wanted, but says '{getattr(graph.record, key)}'",
            "Move the file, or mend the line.",
        )
    return not wrong
