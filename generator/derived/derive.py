"""All that follows from the catalogue, each worked out once and handed on to whoever needs it.

Highest of what is derived. Checks, search, open data, pages and files read one `Derived` of a
build; a part that nobody asks for costs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from generator.catalogue import Catalogue, Guide, Partnership, Provision, Source
from generator.derived.checklists import Checklist, checklists_of, unasked_of
from generator.derived.coverage import Coverage, coverage_of
from generator.derived.edition import only
from generator.derived.flowchart import Drawing, draw, parts
from generator.derived.guide_graph import Flow, flow_of
from generator.derived.guide_uses import Uses, uses_of
from generator.derived.neighbours import Known, known_of, own_catalogue
from generator.derived.outcome_links import Leads, leads_of
from generator.derived.shared_wording import Twin, Twins, find_twins, twins_of
from generator.schema.checklists import ChecklistGroup

GuideKey = tuple[str, str]
"""Id of a guide and of the partnership whose graph it is."""


@dataclass(frozen=True, slots=True)
class Charts:
    """The flowchart of a guide: whole for a screen, in parts for paper."""

    whole: Drawing
    parts: tuple[Drawing, ...]


@dataclass(frozen=True)
class Derived:
    """What follows from one catalogue."""

    catalogue: Catalogue
    whole: Derived | None = field(default=None, repr=False)
    """What it is a part of: guides are drawn there, since neighbours change no drawing."""
    given: Known | None = field(default=None, repr=False)
    """What is known of neighbours, where the catalogue holds nothing of what they say."""

    def own(self, partnership: str) -> Derived:
        """The same as one partnership's own pages see it, by its id: of its neighbours `known`."""
        return Derived(
            own_catalogue(self.catalogue, partnership), self.whole, self.known_to(partnership)
        )

    def known_to(self, partnership: str) -> Known:
        """What one partnership's pages may say of the others."""
        owner = self.catalogue.by_id[partnership]
        catalogue = self.catalogue
        return self.known.to(
            owner, catalogue.guides_of(partnership), catalogue.forms_of(partnership)
        )

    @cached_property
    def known(self) -> Known:
        """What is known of all partnerships alike."""
        return self.given or known_of(self.catalogue, find_twins(self.catalogue))

    def prepare(self) -> None:
        """Work out all that several pieces of work need alike."""
        _ = self.graphs, self.checklists, self.outcome_links, self.guide_uses
        _ = self.known, self.coverage

    def part(self, partnership: str) -> Derived:
        """The same of one partnership and of what all share, with the others out of sight."""
        return Derived(self.catalogue.part(partnership), self)

    def alone(self, partnership: str) -> Derived:
        """The same for one partnership, by its id, as if there were no other.

        The site's own words stay.
        """
        if partnership not in self._alone:
            self._alone.clear()
            part = replace(only(self.catalogue, (partnership,)), site=self.catalogue.site)
            self._alone[partnership] = Derived(part, self)
        return self._alone[partnership]

    @cached_property
    def _alone(self) -> dict[str, Derived]:
        """The one that was asked for last: no earlier one is needed again, and each takes room."""
        return {}

    @cached_property
    def graphs(self) -> Mapping[GuideKey, Flow]:
        """The graph of every guide."""
        return {_key(guide): flow_of(guide) for guide in self.catalogue.guides}

    @cached_property
    def _flowcharts(self) -> dict[GuideKey, Charts]:
        """Those of the partnership that was asked for last, for the same reason."""
        return {}

    @cached_property
    def checklists(self) -> Mapping[str, tuple[Checklist, ...]]:
        """Partnership -> its checklists; of one that would be empty there is none.

        Of neighbours whose documents are out of sight there are none to be asked for.
        """
        return {
            partnership.id: checklists_of(partnership, self.catalogue)
            for partnership in self.catalogue.partnerships
            if partnership.sources or not self.given
        }

    @cached_property
    def outcome_links(self) -> Mapping[GuideKey, Mapping[str, Leads]]:
        """For each guide, for each of its outcomes by id, what it leads to."""
        return {
            key: leads_of(graph, self.checklists[graph.partnership], self.catalogue)
            for key, graph in self.graphs.items()
        }

    @cached_property
    def guide_uses(self) -> Uses:
        """Provision -> the guides that use it."""
        return uses_of(self.graphs.values())

    @property
    def shared_wording(self) -> Twins:
        """Sentences that documents of different partnerships share."""
        return self.known.twins

    @cached_property
    def coverage(self) -> Mapping[tuple[str, str], Coverage]:
        """Partnership and document -> how its sentences are accounted for."""
        return {
            (owner.id, source.id): coverage_of(source, owner, self.catalogue)
            for owner in self.catalogue.partnerships
            for source in owner.sources
        }

    def graph(self, guide: Guide) -> Flow:
        """The graph of a guide of the catalogue."""
        return self.graphs[_key(guide)]

    def graphs_of(self, partnership: str) -> tuple[Flow, ...]:
        """The graphs of a partnership's guides."""
        return tuple(self.graph(guide) for guide in self.catalogue.guides_of(partnership))

    def flowchart(self, guide: Guide) -> Charts:
        """The flowchart of a guide of the catalogue, which has no cycle: the checks see to that."""
        if self.whole:
            return self.whole.flowchart(guide)
        key = _key(guide)
        if key not in self._flowcharts:
            if any(owner != guide.partnership for _, owner in self._flowcharts):
                self._flowcharts.clear()
            graph = self.graphs[key]
            self._flowcharts[key] = Charts(draw(graph), parts(graph))
        return self._flowcharts[key]

    def checklists_for(self, partnership: Partnership) -> tuple[Checklist, ...]:
        """A partnership's checklists."""
        return self.checklists[partnership.id]

    def unasked_for(self, partnership: Partnership) -> tuple[ChecklistGroup, ...]:
        """Those of whom a partnership's documents ask nothing: they have no checklist."""
        return unasked_of(partnership, self.catalogue)

    def outcomes(self, graph: Flow) -> Mapping[str, Leads]:
        """For each outcome of a guide, by id, what it leads to."""
        return self.outcome_links[graph.guide, graph.partnership]

    def twins(self, provision: Provision) -> tuple[Twin, ...]:
        """The sentences elsewhere that share a provision's wording, one for each document."""
        return twins_of(provision, self.shared_wording)

    def coverage_for(self, source: Source) -> Coverage:
        """How a document's sentences are accounted for."""
        return self.coverage[source.partnership, source.id]


def _key(guide: Guide) -> GuideKey:
    return guide.id, guide.partnership
