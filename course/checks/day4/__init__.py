"""Tasks, questions and guesses of day 4: price, staff and pay."""
