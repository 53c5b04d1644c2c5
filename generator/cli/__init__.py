"""The command line: the only place that prints, reads the clock and sets exit codes."""

from generator.cli import collector, interrupts


def main() -> None:
    """Entry point of `handrail` and of `python -m generator`."""
    interrupts.end_quietly_while_loading()
    collector.none_at_the_end()
    from generator.cli import commands

    interrupts.loaded()
    commands.main()


__all__ = ["main"]
