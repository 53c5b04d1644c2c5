"""From an editor's YAML to placed records, or to messages."""
