"""Tests of the search: its index, its box in a real browser, and how well it answers."""
