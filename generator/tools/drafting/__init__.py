"""Drafts a partnership from its document: what a machine may guess, for a person to read over.

Beside the other tools, used by the command line alone. `learned` gathers from the partnerships that
people have read how documents put things; `guesses` reads each sentence of a new document by it;
`records` and `answers` make drafts of that, `document` reads what the document says of itself,
`writing` puts all of it into files, and `takeover` turns a draft into a statement. ADR 20 says how
much of it is right.
"""
