"""Views to text: the one Jinja2 environment, and pages as Markdown files."""
