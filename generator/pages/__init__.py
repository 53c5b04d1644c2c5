"""What is on each page: plain functions from the catalogue to frozen views, one module a family.

`plan` lists every page of the site. Nothing here writes HTML: `render` does, from the views.
"""
