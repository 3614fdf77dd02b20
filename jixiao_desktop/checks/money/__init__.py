"""Sums and amounts."""
