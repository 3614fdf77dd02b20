"""Old workbooks of strangers (.xls, .et), read by a process of their own that serves many files.

Comes in: a path. Goes out: a :class:`~jixiao_desktop.foreign_grid.ForeignFile`. A process that takes too long, or dies of a
file, is ended; the next file gets a new one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from queue import Empty
from typing import Any

from jixiao_desktop.errors import Message
from jixiao_desktop.foreign_grid import ForeignCell, ForeignFile, ForeignTable
from jixiao_desktop.incoming_files import LIMITS, SENTENCES, damaged, over_limit
from jixiao_desktop.line_process import LineProcess
from jixiao_desktop.xlsx.addresses import cell_address
from jixiao_desktop.xlsx.merges import with_merges
from jixiao_desktop.xlsx.reading import content_warnings

_MODULE = "jixiao_desktop.xlsx.old_workbook_process"
_SECONDS = 5.0
_STARTING_SECONDS = 30.0  # a cold start from a slow disk


class OldWorkbooks:
    """Reads one file after the other; the process starts with the first and ends with :meth:`close`."""

    def __init__(self, seconds: float = _SECONDS) -> None:
        self._seconds = seconds
        self._process: LineProcess | None = None

    def read(self, path: Path) -> ForeignFile:
        """All sheets; ``UserError`` (``file-*``) for what is no sound workbook, too large, or takes too long."""
        answer = self._answer(path)
        match answer.get("refused"):
            case "password":
                raise SENTENCES.error("file-password", path.name)
            case "limit":
                raise over_limit(path.name, answer["what"], answer["most"])
            case "damaged":
                raise damaged(path.name, "旧格式的工作簿")
        tables = tuple(_table(sheet) for sheet in answer["sheets"])
        return ForeignFile(path.name, tables, tuple(_warnings(path.name, answer["sheets"], tables)))

    def close(self) -> None:
        if self._process is not None:
            self._process.end()
        self._process = None

    def _answer(self, path: Path) -> Mapping[str, Any]:
        try:
            if self._process is None:
                self._process = LineProcess(_MODULE)
                self._process.next_line(_STARTING_SECONDS)
            self._process.ask(json.dumps(str(path.absolute())))
            answer: Mapping[str, Any] = json.loads(self._process.next_line(self._seconds))
        except (OSError, Empty, ValueError):  # ended, or too slow
            self.close()
            raise damaged(path.name, "旧格式的工作簿，读不完") from None
        return answer


def _table(sheet: Mapping[str, Any]) -> ForeignTable:
    cells = {
        (row, column): ForeignCell(
            row, column, text, cell_address(row, column), number=None if number is None else Decimal(number)
        )
        for row, column, text, number in sheet["cells"]
    }
    merges = [(top, left, bottom, right) for top, left, bottom, right in sheet["merges"]]
    return ForeignTable(sheet["name"], with_merges(cells, merges, LIMITS), sheet["hidden"])


def _warnings(name: str, sheets: Iterable[Mapping[str, Any]], tables: Iterable[ForeignTable]) -> Iterator[Message]:
    for sheet, table in zip(sheets, tables, strict=True):
        yield from content_warnings(f"{name} {table.name}", table.hidden, sheet["hidden_content"], table.cells)
