"""Clients and their papers: forms filled in, norms of their trades, files that are kept."""
