"""Our PDF files, one a form or one of all.

``python -m tests.benchmarks.our_pdf each|all FORMS OUT``; prints the shares of its steps.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from jixiao_desktop.layout.measuring import measure
from jixiao_desktop.layout.model import Page
from jixiao_desktop.layout.pages import paginate
from jixiao_desktop.outgoing_files import write_file
from jixiao_desktop.pdf.fonts import shipped_fonts
from jixiao_desktop.pdf.writer import pages_to_pdf
from tests.benchmarks.our_grids import Filled, filled_forms
from tests.benchmarks.stopwatch import Stopwatch

WATCH = Stopwatch()


def one_each(forms: Path, out: Path) -> None:
    for filled in filled_forms(forms, WATCH):
        _write(out / f"{filled.name}.pdf", _pages(filled))


def one_of_all(forms: Path, out: Path) -> None:
    _write(out / "all.pdf", [page for filled in filled_forms(forms, WATCH) for page in _pages(filled)])


def _pages(filled: Filled) -> Sequence[Page]:
    with WATCH.step("layout"):
        fonts = shipped_fonts()
        return paginate(measure(filled.grid, fonts), fonts, filled.grid.title)


def _write(path: Path, pages: Sequence[Page]) -> None:
    with WATCH.step("ink"):
        content = pages_to_pdf(pages, shipped_fonts(), path.stem)
    with WATCH.step("writing"):
        write_file(path, content)


if __name__ == "__main__":
    {"each": one_each, "all": one_of_all}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
    WATCH.report()
