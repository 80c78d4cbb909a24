"""Day 5: the portfolio, collections and write-off."""
