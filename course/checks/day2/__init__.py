"""Tasks, questions and guesses of day 2: lending methods."""
