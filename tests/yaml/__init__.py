"""YAML as it is read: what editors may write, what is refused, and at what cost."""
