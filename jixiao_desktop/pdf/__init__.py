"""From pages in millimetres to a PDF file, and the metrics of the fonts that print. The only room with reportlab."""
