"""A run that tells nobody where it is: the pipeline's `Progress` for what is made beside a bench.

The lowest part of `bench`.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext

from generator.pipeline.told import Ahead


class Silent:
    """Says nothing."""

    def stage(self, name: str) -> AbstractContextManager[None]:  # noqa: ARG002
        """Nobody is told of the stage."""
        return nullcontext()

    def step(self, done: int, total: int) -> None:
        """Nobody is told how far it is."""

    @property
    def awaited(self) -> bool:
        """Nobody waits for the first pages."""
        return False

    def first(self, ahead: Ahead) -> None:
        """Nobody is shown them."""

    def waiting(self, process: str) -> None:
        """Nobody builds a project of ours beside us."""
