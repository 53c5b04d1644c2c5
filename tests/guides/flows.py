"""The real guides as graphs, and where their pages lie. What the forms are held against."""

from __future__ import annotations

from functools import cache

from generator import addresses
from generator.catalogue import Catalogue
from generator.cli.console import StageClock
from generator.derived.derive import Derived
from generator.derived.guide_graph import Flow
from generator.files.project import Project
from generator.pipeline import check
from tests.conftest import ROOT


@cache
def catalogue() -> Catalogue:
    """The project's own content."""
    return check(Project(ROOT), StageClock(quiet=True)).catalogue


@cache
def derived() -> Derived:
    """What follows from it."""
    return Derived(catalogue())


def flows() -> tuple[Flow, ...]:
    """Every graph of every guide."""
    return tuple(derived().graphs.values())


def name(flow: Flow) -> str:
    """What a test is called by."""
    return f"{flow.guide}-{flow.partnership}"


def path(flow: Flow) -> str:
    """Its page in the built site."""
    return addresses.guide_path(flow.partnership, flow.guide)
