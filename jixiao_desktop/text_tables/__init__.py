"""Tables in text: web pages, CSV, and what was copied from a page or a PDF."""
