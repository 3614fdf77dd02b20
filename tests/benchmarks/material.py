"""What the contestants work on, made anew for every run in processes of their own.

Comes in: an empty folder. Goes out: the forms as records (JSON), as our workbooks, and as plain cells.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.processes import measured


@dataclass(frozen=True)
class Material:
    """The same ``count`` forms three times, a file a form, and the ``folder`` for what is made of them."""

    folder: Path
    count: int
    records: Path
    workbooks: Path
    cells: Path

    def batches(self, most: int) -> Iterator[Sequence[Path]]:
        """Our workbooks, at most ``most`` at a time."""
        files = sorted(self.workbooks.iterdir())
        return (files[start : start + most] for start in range(0, len(files), most))

    def new_folder(self, name: str) -> Path:
        """An empty folder; whoever runs again writes over his own files."""
        folder = self.folder / name
        folder.mkdir(exist_ok=True)
        return folder


def prepare(folder: Path, count: int) -> Material:
    """Make the material."""
    material = Material(folder, count, *(folder / name for name in ("records", "workbooks", "cells")))
    for made in (material.records, material.workbooks, material.cells):
        made.mkdir()
    _run("make_forms", material.records, str(count))
    _run("our_workbooks", "each", material.records, material.workbooks)
    _run("plain_cells", material.workbooks, material.cells)
    nothing = material.new_folder("nothing")
    for contestant in ("our_pdf", "our_workbooks", "plain_openpyxl"):
        _run(contestant, "each", nothing, nothing)  # compiles the modules
    return material


def _run(name: str, *arguments: str | Path) -> None:
    measured([sys.executable, "-m", f"tests.benchmarks.{name}", *arguments])
