"""Meeting documents: what is printed and filled in, and where its files are."""
