"""The comparison: the matrix, each question, and joint cases."""
