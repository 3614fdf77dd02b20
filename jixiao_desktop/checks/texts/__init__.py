"""Texts: years, residue of other programs, secrecy."""
