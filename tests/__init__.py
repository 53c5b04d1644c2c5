"""Tests of the generator, of the project's own content, and of the built site."""
