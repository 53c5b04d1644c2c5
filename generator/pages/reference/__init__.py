"""To look things up: glossary, A to Z, and the site's own pages."""
