"""Small questions and answers over the window."""
