"""The real guides as graphs, and where their pages lie. What the forms are held against."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup

from generator import addresses
from generator.catalogue import Catalogue
from generator.derived.derive import Derived
from generator.derived.guide_graph import Flow
from tests.projects import ROOT, catalogue_of, derived_of


def catalogue() -> Catalogue:
    """The project's own content."""
    return catalogue_of(ROOT)


def derived() -> Derived:
    """What follows from it."""
    return derived_of(ROOT)


def flows() -> tuple[Flow, ...]:
    """Every graph of every guide."""
    return tuple(derived().graphs.values())


def name(flow: Flow) -> str:
    """What a test is called by."""
    return f"{flow.guide}-{flow.partnership}"


def path(flow: Flow) -> str:
    """Its page in the built site."""
    return addresses.guide_path(flow.partnership, flow.guide)


def chart_path(flow: Flow) -> str:
    """The page of its flowchart and words."""
    return addresses.flowchart_path(flow.partnership, flow.guide)


@cache
def page(file: Path) -> BeautifulSoup:
    """A page of the built site, read once for all tests."""
    return BeautifulSoup(file.read_bytes(), "lxml")
