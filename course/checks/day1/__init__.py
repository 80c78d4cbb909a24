"""Tasks, questions and guesses of day 1: context and client protection."""
