"""A partnership's guidance bound into one file: as a book, and as a page that needs no other.

Above the families of pages, whose parts it puts together; `plan` stands beside it.
"""
