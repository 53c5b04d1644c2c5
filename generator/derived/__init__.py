"""What follows from the catalogue, worked out once: graphs, lists, comparison. No page in here."""
