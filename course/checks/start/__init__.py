"""The questions of the start page."""
