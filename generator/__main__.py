"""`python -m generator` is the same as `handrail`."""

from generator.cli import main

main()
