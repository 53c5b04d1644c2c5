"""How long builds take and how they grow, held against stock MkDocs and Hugo: `make bench`."""
