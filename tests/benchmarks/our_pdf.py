"""Our PDF files, one a form or one of all.

``python -m tests.benchmarks.our_pdf each|all FORMS OUT``; prints the shares of its steps.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
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
    """While one file goes to the disk the next is drawn, as the program does it; ``writing`` is what is waited for."""
    with ThreadPoolExecutor(max_workers=1) as disk:
        going: Future[None] | None = None
        for filled in filled_forms(forms, WATCH):
            path = out / f"{filled.name}.pdf"
            content = _ink(path, _pages(filled))
            with WATCH.step("writing"):
                if going is not None:
                    going.result()
                going = disk.submit(write_file, path, content)
        with WATCH.step("writing"):
            if going is not None:
                going.result()


def one_of_all(forms: Path, out: Path) -> None:
    path = out / "all.pdf"
    content = _ink(path, [page for filled in filled_forms(forms, WATCH) for page in _pages(filled)])
    with WATCH.step("writing"):
        write_file(path, content)


def _pages(filled: Filled) -> Sequence[Page]:
    with WATCH.step("layout"):
        fonts = shipped_fonts()
        return paginate(measure(filled.grid, fonts), fonts, filled.grid.title)


def _ink(path: Path, pages: Sequence[Page]) -> bytes:
    with WATCH.step("ink"):
        return pages_to_pdf(pages, shipped_fonts(), path.stem)


if __name__ == "__main__":
    {"each": one_each, "all": one_of_all}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
    WATCH.report()
