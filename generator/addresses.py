"""The one place that knows where things stand on the site.

Pure functions from ids to site paths, below everything that makes a link: pages, the search
index, the open data. A site path has no leading slash and names a file, so that links work from
a folder, from `file://` and below any sub-path: `partnerships/oxfordshire/decide/index.html`.
Ids become parts of an address, hence an address once published never changes its meaning.
"""

from __future__ import annotations

import posixpath
from functools import lru_cache

HOME = "index.html"
A_TO_Z = "a-z/index.html"
GLOSSARY = "glossary/index.html"
TOPICS = "topics/index.html"
SOURCES = "sources/index.html"
CHANGES = "changes/index.html"
CHANGES_FEED = "changes/feed.xml"
ACCESSIBILITY = "accessibility/index.html"
PRIVACY = "privacy/index.html"
ABOUT = "about/index.html"
COMPARE = "compare/index.html"
COMPARISON_CSV = "compare/comparison.csv"
COMPARISON_SHEET = "compare/comparison.xlsx"
CROSSING = "crossing/index.html"
RULES_SCRIPT = "crossing/data/rules.js"
NOT_FOUND = "404.html"

TOP = "top"
"""Anchor of the title on every page."""
NO_STAGE = frozenset({TOP, "answers", "changes", "checklists", "guides", "templates"})
"""Ids that no stage can have: folders beside a partnership's stages."""
NO_PARTNERSHIP = frozenset({TOP, "rules"})
"""Ids that no partnership can have: its script lies beside `RULES_SCRIPT`."""


def logo_path(suffix: str) -> str:
    """The logo of the partnership whose edition it is; `suffix` is `.svg` or `.png`."""
    return f"assets/logo{suffix}"


def partnership_path(partnership: str) -> str:
    """The partnership's own page."""
    return f"partnerships/{partnership}/index.html"


def changes_path(partnership: str) -> str:
    """What changed in what the site says of a partnership."""
    return f"partnerships/{partnership}/changes/index.html"


def changes_feed_path(partnership: str) -> str:
    """The same as an Atom feed."""
    return f"partnerships/{partnership}/changes/feed.xml"


def change_path(partnership: str, change: str) -> str:
    """An entry of what changed; of the site itself where no partnership is named."""
    return f"{changes_path(partnership) if partnership else CHANGES}#{change}"


def stage_path(partnership: str, stage: str) -> str:
    """All that a partnership's documents say on one stage."""
    return f"partnerships/{partnership}/{stage}/index.html"


def stage_topic_path(partnership: str, stage: str, topic: str) -> str:
    """A topic's heading on a stage page."""
    return f"{stage_path(partnership, stage)}#{topic}"


def provision_path(partnership: str, stage: str, provision: str) -> str:
    """A provision, where it is at home."""
    return f"{stage_path(partnership, stage)}#{provision}"


def silence_path(partnership: str, stage: str, silence: str) -> str:
    """A declared silence, where it is at home."""
    return f"{stage_path(partnership, stage)}#{silence}"


def guide_path(partnership: str, guide: str) -> str:
    """A partnership's decision guide."""
    return f"partnerships/{partnership}/guides/{guide}/index.html"


def guide_step_path(partnership: str, guide: str, step: str) -> str:
    """A step of a guide."""
    return f"{guide_path(partnership, guide)}#{step}"


def flowchart_path(partnership: str, guide: str) -> str:
    """A guide as a flowchart and in words."""
    return f"partnerships/{partnership}/guides/{guide}/flowchart/index.html"


def poster_path(partnership: str, guide: str) -> str:
    """The flowchart of a guide as a poster."""
    return f"partnerships/{partnership}/guides/{guide}/poster.pdf"


def template_path(partnership: str, template: str) -> str:
    """A meeting document, for one partnership."""
    return f"partnerships/{partnership}/templates/{template}/index.html"


def checklist_path(partnership: str, group: str) -> str:
    """A partnership's checklist for one group of people."""
    return f"partnerships/{partnership}/checklists/{group}/index.html"


def checklist_file_path(partnership: str, group: str, suffix: str) -> str:
    """The same checklist as a file, beside its page."""
    return f"partnerships/{partnership}/checklists/{group}/checklist-{group}.{suffix}"


def template_file_path(partnership: str, template: str, suffix: str) -> str:
    """The same document as a file, beside its page."""
    return f"partnerships/{partnership}/templates/{template}/{template}.{suffix}"


def print_pack_path(partnership: str) -> str:
    """All of a partnership's meeting documents and checklists."""
    return f"partnerships/{partnership}/templates/index.html"


def print_pack_file_path(partnership: str, suffix: str) -> str:
    """All of a partnership's meeting documents in one file; as a zip, its checklists as well."""
    return f"partnerships/{partnership}/templates/print-pack.{suffix}"


def checklists_file_path(partnership: str) -> str:
    """All of a partnership's checklists in one PDF."""
    return f"partnerships/{partnership}/checklists/checklists.pdf"


def handbook_path(partnership: str) -> str:
    """What a partnership's guidance is offered as in one file, and how to put that elsewhere."""
    return f"partnerships/{partnership}/handbook/index.html"


def handbook_file_path(partnership: str, suffix: str) -> str:
    """All of a partnership's guidance in one file."""
    return f"partnerships/{partnership}/handbook/handbook-{partnership}.{suffix}"


def guide_file_path(partnership: str, guide: str) -> str:
    """A guide as one file that needs no other."""
    return f"partnerships/{partnership}/guides/{guide}/{guide}-{partnership}.html"


def topic_path(topic: str) -> str:
    """One topic across partnerships."""
    return f"topics/{topic}/index.html"


def question_path(question: str) -> str:
    """A question of comparison, and every partnership's answer."""
    return f"compare/{question}/index.html"


def question_partnership_path(question: str, partnership: str) -> str:
    """One partnership's answer, on the page of the question."""
    return f"{question_path(question)}#{partnership}"


def answers_path(partnership: str) -> str:
    """All of a partnership's answers, where partnerships are too many for the questions' pages."""
    return f"partnerships/{partnership}/answers/index.html"


def answer_path(partnership: str, question: str) -> str:
    """One of them."""
    return f"{answers_path(partnership)}#{question}"


def pair_path(partnership: str, partner: str) -> str:
    """A case that touches two partnerships, named in the order of the alphabet."""
    first, second = sorted((partnership, partner))
    return f"crossing/{first}--{second}/index.html"


def answers_script_path(partnership: str) -> str:
    """A partnership's answers and duties, for the pages that put several together."""
    return f"crossing/data/{partnership}.js"


def column_script_path(partnership: str) -> str:
    """A partnership's column of the comparison, where they are too many to stand there."""
    return f"compare/data/{partnership}.js"


def term_path(term: str) -> str:
    """A term's entry in the glossary."""
    return f"{GLOSSARY}#{term}"


def source_path(partnership: str, document: str) -> str:
    """The page about one document of a partnership."""
    return f"sources/{partnership}/{document}/index.html"


def document_text_path(partnership: str, document: str) -> str:
    """A document's own text as a file, where the partnership publishes it here."""
    return f"sources/{partnership}/{document}/{document}.txt"


def note_path(partnership: str, document: str, note: str) -> str:
    """An editor's note, on the page about its document: its one permanent place."""
    return f"{source_path(partnership, document)}#{note}"


def root(from_path: str) -> str:
    """The way from a page to the top of the site: empty, or `../` as often as needed."""
    return "../" * from_path.partition("#")[0].count("/")


def published(site: str | None, path: str) -> str:
    """A page as it is published, for paper and files; empty where the site names no address."""
    return f"{site.rstrip('/')}/{path.replace('index.html', '')}" if site else ""


def on_the_web(site: str | None, path: str) -> str:
    """The same as a whole address, for programs; one that names no protocol is of `https`."""
    place = published(site, path)
    return place if not place or "://" in place else f"https://{place}"


def top_of(published: str) -> str:
    """Where a site begins on its server, by its address: `example.org/guidance` -> `/guidance/`."""
    path = published.partition("://")[2] or published
    inside = path.partition("/")[2].strip("/")
    return f"/{inside}/" if inside else "/"


def relative(from_path: str, to_path: str) -> str:
    """A link from one page to another; a bare fragment where both are the same page."""
    target, mark, fragment = to_path.partition("#")
    way = _way(from_path, target)
    if not way and not mark:
        return posixpath.basename(target)
    return way + mark + fragment


@lru_cache(maxsize=10_000)
def _way(page: str, target: str) -> str:
    """From a page to a file; nothing where both are the same. A page leads to few, each often.

    What `posixpath.relpath` gives at ten times the cost, since it asks where this process is.
    """
    start = page.partition("#")[0]
    if start == target:
        return ""
    here, there = start.split("/")[:-1], target.split("/")
    pairs = zip(here, there[:-1], strict=False)
    shared = next((n for n, (mine, other) in enumerate(pairs) if mine != other), None)
    if shared is None:
        shared = min(len(here), len(there) - 1)
    return "../" * (len(here) - shared) + "/".join(there[shared:])
