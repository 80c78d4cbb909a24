"""Whole branches: lived, steered and compared."""
