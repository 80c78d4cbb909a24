"""The day: its phases in order, and those who act in them."""
