"""From an editor's YAML to records with positions, or to messages."""
