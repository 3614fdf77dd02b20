"""The process in which old workbooks (.xls, .et) are read: whatever such a file does, it does it here, within bounds.

Comes in, on standard input: the path of a workbook as a JSON string, one a line. Goes out, on standard output: one line of
JSON for each, ``{"sheets": [{"name", "hidden", "hidden_content", "cells": [[row, column, text, number]], "merges"}]}`` or
``{"refused": "password" | "damaged" | "limit", "what", "most"}``. A first line says that the process is ready.
"""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator
from typing import Any

import xlrd
from xlrd.sheet import Sheet

from jixiao_desktop.incoming_files import LIMITS, Limits
from jixiao_desktop.xlsx.number_formats import shown_number

READY = "ready"
SECONDS = 5
_MEMORY = 1024 * 1024 * 1024
_BOOLEANS = ("FALSE", "TRUE")


class _Limit(Exception):
    """What is too much, and how much there may be."""


def serve() -> None:
    """Answers until the input ends."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what the library prints is no answer
    _bound_memory()
    _say(answers, READY)
    for line in sys.stdin:
        _bound_time()
        _say(answers, _answer(json.loads(line)))


def _answer(path: str) -> dict[str, Any]:
    try:
        return {"sheets": _sheets(path, LIMITS)}
    except _Limit as error:
        what, most = error.args
        return {"refused": "limit", "what": what, "most": most}
    except MemoryError:
        return {"refused": "damaged"}
    except xlrd.XLRDError as error:
        return {"refused": "password" if "ncrypt" in str(error) else "damaged"}
    except Exception:  # the library has no end of them
        return {"refused": "damaged"}


def _sheets(path: str, limits: Limits) -> list[dict[str, Any]]:
    with xlrd.open_workbook(
        path, logfile=io.StringIO(), formatting_info=True, on_demand=True, ragged_rows=True
    ) as book:
        if book.nsheets > limits.tables:
            raise _Limit("工作表", f"{limits.tables} 张")
        left = limits.cells
        sheets = []
        for number in range(book.nsheets):
            sheet = book.sheet_by_index(number)
            cells = [cell for row in range(sheet.nrows) for cell in _cells(book, sheet, row)]
            left -= len(cells)
            _expect(left >= 0, "有内容的单元格", limits.cells)
            _expect(len({cell[0] for cell in cells}) <= limits.rows, "有内容的行", limits.rows)
            _expect(sum(len(cell[2]) for cell in cells) <= limits.characters, "字数", limits.characters)
            sheets.append(_described(sheet, cells))
            book.unload_sheet(number)
        return sheets


def _expect(holds: bool, what: str, most: int) -> None:
    if not holds:
        raise _Limit(what, most)


def _described(sheet: Sheet, cells: list[tuple[int, int, str, str | None]]) -> dict[str, Any]:
    rows = {row for row, about in sheet.rowinfo_map.items() if about.hidden}
    columns = {column for column, about in sheet.colinfo_map.items() if about.hidden}
    return {
        "name": sheet.name,
        "hidden": bool(sheet.visibility),
        "hidden_content": any(cell[0] in rows or cell[1] in columns for cell in cells),
        "cells": cells,
        "merges": [(top, left, bottom - 1, right - 1) for top, bottom, left, right in sheet.merged_cells],
    }


def _cells(book: xlrd.Book, sheet: Sheet, row: int) -> Iterator[tuple[int, int, str, str | None]]:
    for column in range(sheet.row_len(row)):
        kind, value = sheet.cell_type(row, column), sheet.cell_value(row, column)
        text, number = str(value), None
        if kind in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE):
            style = book.xf_list[sheet.cell_xf_index(row, column)]
            shown, exact = shown_number(
                _digits(value), book.format_map[style.format_key].format_str, bool(book.datemode)
            )
            text, number = shown, None if exact is None else str(exact)
        elif kind == xlrd.XL_CELL_BOOLEAN:
            text = _BOOLEANS[bool(value)]
        elif kind == xlrd.XL_CELL_ERROR:
            text = xlrd.error_text_from_code.get(value, "#N/A")
        if text:
            yield row, column, text.replace("\r\n", "\n").replace("\r", "\n"), number


def _digits(value: float) -> str:
    return str(int(value)) if value.is_integer() else repr(value)


def _say(answers: io.TextIOWrapper, answer: object) -> None:
    answers.write(json.dumps(answer) + "\n")
    answers.flush()


def _bound_memory() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _bound_time() -> None:
    """Of the processor, for the next file: the process serves many."""
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        resource.setrlimit(
            resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + SECONDS + 1, resource.RLIM_INFINITY)
        )


if __name__ == "__main__":
    serve()
