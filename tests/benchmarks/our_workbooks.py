"""Our workbooks, one a form or one of all.

``python -m tests.benchmarks.our_workbooks each|all FORMS OUT``; prints the shares of its steps.
"""

from __future__ import annotations

import sys
from pathlib import Path

from jixiao_desktop.layout.measuring import measure
from jixiao_desktop.outgoing_files import write_file
from jixiao_desktop.pdf.fonts import shipped_fonts
from jixiao_desktop.services.outline import expenditure_title
from jixiao_desktop.xlsx.writer import Sheet, workbook
from tests.benchmarks.our_grids import Filled, filled_forms
from tests.benchmarks.stopwatch import Stopwatch

WATCH = Stopwatch()


def one_each(forms: Path, out: Path) -> None:
    for filled in filled_forms(forms, WATCH):
        _write(out / f"{filled.name}.xlsx", [_sheet(filled)])


def one_of_all(forms: Path, out: Path) -> None:
    _write(out / "all.xlsx", [_sheet(filled) for filled in filled_forms(forms, WATCH)])


def _sheet(filled: Filled) -> Sheet:
    with WATCH.step("layout"):
        return Sheet(expenditure_title(filled.document), measure(filled.grid, shipped_fonts()))


def _write(path: Path, sheets: list[Sheet]) -> None:
    with WATCH.step("ink"):
        content = workbook(sheets)
    with WATCH.step("writing"):
        write_file(path, content)


if __name__ == "__main__":
    {"each": one_each, "all": one_of_all}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
    WATCH.report()
