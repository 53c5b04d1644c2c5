"""The one Jinja2 environment: strict about what is missing, escaping all that it is given.

Templates only lay out what a view holds. A name that a view lacks is an error, never an empty
place on the page.
"""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined


def make_environment(template_dir: Path) -> Environment:
    """For the block templates in `site_templates/pages/`."""
    return Environment(
        loader=FileSystemLoader(template_dir),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
