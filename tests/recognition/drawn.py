"""Foreign tables drawn as text: a line a row, ``|`` between cells, ``<`` and ``^`` continue the cell left and above,
``⏎`` is a line break; lines before the first ``|`` are prose."""

from __future__ import annotations

from dataclasses import replace

from jixiao_desktop.foreign_grid import ForeignCell, ForeignFile, ForeignTable


def drawn(text: str, name: str = "表1") -> ForeignTable:
    lines = [line.strip() for line in text.strip().split("\n")]
    rows = [[cell.strip(" ") for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    first = next(at for at, line in enumerate(lines) if line.startswith("|"))
    last = max(at for at, line in enumerate(lines) if line.startswith("|"))
    cells: dict[tuple[int, int], ForeignCell] = {}
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for row, line in enumerate(rows):
        for column, words in enumerate(line):
            if words == "<":
                place = owner[row, column] = owner[row, column - 1]
                if place[0] == row:
                    cells[place] = replace(cells[place], columns=column - place[1] + 1)
            elif words == "^":
                place = owner[row, column] = owner[row - 1, column]
                cells[place] = replace(cells[place], rows=row - place[0] + 1)
            else:
                owner[row, column] = (row, column)
                written = words.replace("⏎", "\n")
                cells[row, column] = ForeignCell(row, column, written, f"R{row + 1}C{column + 1}")
    prose = tuple(line for line in lines[:first] if line)
    return ForeignTable(name, tuple(cells.values()), before=prose, after=tuple(lines[last + 1 :]))


def file(*tables: ForeignTable) -> ForeignFile:
    return ForeignFile("表.docx", tables)
