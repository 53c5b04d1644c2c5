"""What every page is made in: the page itself, its shell, its words and its terms."""
