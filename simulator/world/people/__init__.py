"""The people behind the loans: traits, other debts, what is at stake for them, and their lives."""
