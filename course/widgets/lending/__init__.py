"""Day 2: lending methods."""
