"""From measured grids to a workbook. The only room with openpyxl."""
