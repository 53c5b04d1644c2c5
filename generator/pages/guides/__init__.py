"""Decision guides as pages: one graph as steps, as a flowchart and in words.

The interactive form is made in the browser out of the same steps, so nothing here knows of it.
"""
