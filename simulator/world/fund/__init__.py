"""The fund's money: where it comes from, who waits for it, and what prices do to it."""
