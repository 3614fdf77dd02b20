"""Our reading of other offices' workbooks: the file, and what it means.

``python -m tests.benchmarks.our_reading FOLDER``; reads every workbook of the folder, prints the shares of its steps.
"""

from __future__ import annotations

import sys
from pathlib import Path

from jixiao_desktop.recognition.recognising import recognise
from jixiao_desktop.xlsx.reading import read_workbook
from tests.benchmarks.stopwatch import Stopwatch


def main(folder: Path) -> None:
    watch = Stopwatch()
    for path in sorted(folder.iterdir()):
        with watch.step("reading"):
            file = read_workbook(path)
        with watch.step("recognise"):
            recognise(file)
    watch.report()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
