"""YAML as an editor wrote it: values, and the line and column of each."""
