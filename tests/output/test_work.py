"""Whoever makes the pieces of a site, in this process or elsewhere, the site is the same."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster

from generator.work import Cluster, Here, Processes, fitting
from tests.output.compiled import Files, compiled
from tests.projects import GOOD


@pytest.fixture(scope="module")
def here(builds: None, tmp_path_factory: pytest.TempPathFactory) -> Files:  # noqa: ARG001
    return compiled(GOOD, tmp_path_factory.mktemp("here"), Here(), offers=False)


@pytest.fixture
def cluster() -> Iterator[str]:
    made = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)  # type: ignore[no-untyped-call]
    with made as running:
        yield running.scheduler_address


def test_two_processes_give_the_same_bytes(here: Files, tmp_path: Path) -> None:
    assert compiled(GOOD, tmp_path, Processes(2), offers=False) == here


def test_a_dask_cluster_gives_the_same_bytes(here: Files, cluster: str, tmp_path: Path) -> None:
    assert compiled(GOOD, tmp_path, Cluster(cluster), offers=False) == here


def test_a_process_with_other_work_going_on_is_not_copied() -> None:
    """What its threads hold would never be let go in the copy: a build hung so."""
    done = threading.Event()
    beside = threading.Thread(target=done.wait)
    beside.start()
    try:
        assert isinstance(fitting(), Here)
    finally:
        done.set()
        beside.join()


def fails(_: None, number: int) -> int:
    return 1 // number


def test_a_mistake_elsewhere_is_told_here() -> None:
    with pytest.raises(ZeroDivisionError):
        list(Processes(2).each(fails, None, [1, 0]))
