"""The command line: the only place that prints, reads the clock and sets exit codes."""

from generator.cli.commands import main

__all__ = ["main"]
