"""One loan: its terms, its schedule, and its account from the first payment to the last."""
