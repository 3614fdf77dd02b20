"""Our PDF files, one a form.

``python -m tests.benchmarks.our_pdf FORMS OUT``; prints the shares of its steps.
"""

from __future__ import annotations

import sys
from pathlib import Path

from jixiao_desktop.layout.measuring import measure
from jixiao_desktop.layout.pages import paginate
from jixiao_desktop.outgoing_files import write_file
from jixiao_desktop.pdf.fonts import shipped_fonts
from jixiao_desktop.pdf.writer import pages_to_pdf
from tests.benchmarks.our_grids import filled_forms
from tests.benchmarks.stopwatch import Stopwatch

WATCH = Stopwatch()


def print_forms(forms: Path, out: Path) -> None:
    """Write every form, each through the same steps as an export."""
    fonts = shipped_fonts()
    for filled in filled_forms(forms, WATCH):
        with WATCH.step("layout"):
            pages = paginate(measure(filled.grid, fonts), fonts, filled.grid.title)
        with WATCH.step("ink"):
            content = pages_to_pdf(pages, fonts, filled.grid.title)
        with WATCH.step("writing"):
            write_file(out / f"{filled.name}.pdf", content)


if __name__ == "__main__":
    print_forms(Path(sys.argv[1]), Path(sys.argv[2]))
    WATCH.report()
