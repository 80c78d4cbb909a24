"""Tasks, questions and guesses of day 5: portfolio, collections and write-off."""
