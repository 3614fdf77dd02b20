"""Indicators: their values, their levels, their wording."""
