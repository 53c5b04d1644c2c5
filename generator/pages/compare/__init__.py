"""The comparison: the matrix, each question, and cases that touch several partnerships."""
