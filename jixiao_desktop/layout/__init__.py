"""From a definition and a document to a grid of cells, and from the grid to A4 pages in millimetres. No ink here."""
