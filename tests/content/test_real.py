"""The project's own content passes, and no copy of a document is in it."""

from __future__ import annotations

import json

from tests.projects import ROOT, catalogue_of, handrail


def test_the_real_content_passes_without_a_warning() -> None:
    ran = handrail("check", "--format", "json", root=ROOT)

    assert (ran.code, json.loads(ran.out)) == (0, []), ran.out


def test_every_partnership_has_been_read_whole() -> None:
    catalogue = catalogue_of(ROOT)

    assert len(catalogue.partnerships) == 5
    assert [one.id for one in catalogue.partnerships if not one.complete] == []


def test_no_document_is_quoted_by_more_than_half() -> None:
    ran = handrail("coverage", root=ROOT)
    shares = [float(line.split()[-1].rstrip("%")) for line in ran.out.splitlines() if "%" in line]

    assert len(shares) == 5
    assert max(shares) < 50
