"""From a project's folder to a finished site: whether there is anything to do, and the stages.

Below the command line, above everything else.
"""
