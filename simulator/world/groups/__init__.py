"""Groups: solidarity groups and village banks, and how their members decide together."""
