"""Desks that every room may use: where money and decisions are written down."""
