"""One loan as agreed: its terms and its schedule."""
