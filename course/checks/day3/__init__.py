"""Tasks, questions and guesses of day 3: appraisal and cash flow."""
