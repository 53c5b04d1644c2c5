"""What several page families show: a statement, a note, a download, a link onward."""
