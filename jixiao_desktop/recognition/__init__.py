"""Foreign tables understood by the meaning of their labels: which form, which cell is which field."""
