"""Day 1: context and client protection."""
