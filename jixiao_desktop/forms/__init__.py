"""The form language: definitions as data, read with all mistakes at once, and the catalogue that finds them."""
