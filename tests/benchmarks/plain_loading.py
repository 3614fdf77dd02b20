"""The rival for reading: openpyxl only loads the same workbooks; it makes nothing of them.

``python -m tests.benchmarks.plain_loading FOLDER``; prints the shares of its steps.
"""

from __future__ import annotations

import sys
from pathlib import Path

from openpyxl import load_workbook

from tests.benchmarks.stopwatch import Stopwatch


def main(folder: Path) -> None:
    watch = Stopwatch()
    for path in sorted(folder.iterdir()):
        with watch.step("reading"):
            load_workbook(path, data_only=True)
    watch.report()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
