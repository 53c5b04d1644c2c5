"""Printable documents as files: Word, ODT and PDF, each from the same neutral document."""
