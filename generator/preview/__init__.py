"""The live preview: a server that builds again at each change."""
