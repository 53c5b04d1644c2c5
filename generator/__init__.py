"""Handrail: compiles structured policy data into a site. See docs/ARCHITECTURE.md."""
