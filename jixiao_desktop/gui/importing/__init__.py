"""The window in which foreign files are looked at, corrected, and taken into the book."""
