"""Branches to be lived: those of the course, one's own policies, kept and reported years."""
