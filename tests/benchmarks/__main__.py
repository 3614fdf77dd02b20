"""Measure the program against its rivals and print a table.

``python -m tests.benchmarks [--quick] [--rounds N]``: 500 forms (50 with ``--quick``) to PDF against LibreOffice, to
workbooks against openpyxl, reading against openpyxl, a folder into a book, the audit of a filing, and the start of the command line; all in processes of their own, alternated, medians printed.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.comparisons import Comparison, checks, folder, pdf_files, reading, start, workbooks
from tests.benchmarks.libreoffice import libreoffice
from tests.benchmarks.material import Material, prepare
from tests.benchmarks.processes import FailedError, keep_compiled

_FORMS, _QUICK_FORMS = 500, 50


def main() -> int:
    """Print every comparison as soon as it is made, and at the end one line of summary."""
    if not hasattr(os, "wait4"):
        print("测速要用 Linux 或 macOS。", file=sys.stderr)
        return 2
    options = _options()
    count = _QUICK_FORMS if options.quick else _FORMS
    try:
        with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
            keep_compiled(Path(folder) / "compiled")
            _say(f"Python {platform.python_version()}，{os.cpu_count()} 核；正在准备 {count} 张表……\n")
            summaries = [_shown(made) for made in _comparisons(prepare(Path(folder), count), options.rounds)]
    except FailedError as error:
        _say(f"测速没有做完：{error}")
        return 1
    _say(f"{count} 张表：{'；'.join(summaries)}。")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="与 LibreOffice、openpyxl 同场比较")
    parser.add_argument("--quick", action="store_true", help=f"只用 {_QUICK_FORMS} 张表")
    parser.add_argument("--rounds", type=int, default=3, help="工作簿跑几遍取中位数（默认 3）")
    return parser.parse_args()


def _comparisons(material: Material, rounds: int) -> Iterator[Comparison]:
    with libreoffice(material) as office:
        yield pdf_files(material, office)
    yield workbooks(material, "each", rounds)
    yield workbooks(material, "all", rounds)
    yield reading(material, rounds)
    yield folder(material)
    yield checks(rounds)
    yield start()


def _shown(comparison: Comparison) -> str:
    for line in comparison.lines():
        _say(line)
    _say("")
    return comparison.summary


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
