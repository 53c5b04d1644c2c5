"""The disk: what a project holds, where output goes, what was made before."""
