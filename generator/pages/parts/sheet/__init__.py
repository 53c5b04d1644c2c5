"""What stands on a sheet, on the screen and on paper: said once here, drawn by many.

`compose` makes a printable of a form, `numbering` gives what the document says its numbers, and
`walk` flattens it; pages and exporters draw what is flattened, and hold no words of their own.
"""
