"""One loan as it is lived: its account from the first payment to the last."""
