"""The same forms as people hand them on: moved on the sheet, with no cell merged, with merged ones written out, letter by letter."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from jixiao_desktop.foreign_grid import ForeignCell, ForeignFile
from jixiao_desktop.incoming_files import read_bytes
from jixiao_desktop.recognition.recognising import recognise
from jixiao_desktop.services.foreign_files import ForeignFiles
from tests.recognition.scoring import Score, documents_in, score

LAYOUTS = Path(__file__).parents[1] / "data" / "layouts"
SPACED = 8  # characters of a label that is set apart to fill its cell

Disorder = Callable[[ForeignCell], Iterator[ForeignCell]]


@pytest.fixture(scope="module")
def files() -> Iterator[dict[Path, ForeignFile]]:
    foreign = ForeignFiles()
    paths = sorted(path for path in LAYOUTS.iterdir() if path.suffix != ".json")
    yield {path: foreign.read(path, read_bytes(path)) for path in paths}
    foreign.close()


def moved(cell: ForeignCell) -> Iterator[ForeignCell]:
    yield replace(cell, row=cell.row + 2, column=cell.column + 1)


def never_merged(cell: ForeignCell) -> Iterator[ForeignCell]:
    yield replace(cell, rows=1, columns=1)


def written_out(cell: ForeignCell) -> Iterator[ForeignCell]:
    """The label of a level, or of a part of the form, in each of its rows."""
    if cell.rows == 1 or cell.column > 2 or not cell.text:
        yield cell
    else:
        yield from (replace(cell, row=row, rows=1) for row in range(cell.row, cell.row + cell.rows))


def spaced(cell: ForeignCell) -> Iterator[ForeignCell]:
    is_label = len(cell.text) <= SPACED and not any(map(str.isdigit, cell.text))
    yield replace(cell, text=" ".join(cell.text)) if is_label else cell


def scores(files: dict[Path, ForeignFile], disorder: Disorder) -> dict[str, Score]:
    found = {}
    for path, file in files.items():
        tables = (replace(t, cells=tuple(new for cell in t.cells for new in disorder(cell))) for t in file.tables)
        read = [form.document for form in recognise(replace(file, tables=tuple(tables)))]
        found[path.name] = score(read, documents_in(path.with_suffix(".json")), whole=True)
    return found


@pytest.mark.parametrize(
    ("disorder", "recall", "precision"),
    [(moved, 1, 1), (never_merged, 0.98, 0.995), (written_out, 0.995, 0.995), (spaced, 0.995, 0.995)],
)
def test_disorder_costs_little(
    files: dict[Path, ForeignFile], disorder: Disorder, recall: float, precision: float
) -> None:
    found = scores(files, disorder)
    wanted, right = sum(one.wanted for one in found.values()), sum(one.right for one in found.values())
    invented = sum(len(one.invented) for one in found.values())
    wrong = {name: (one.missed[:3], one.invented[:3]) for name, one in found.items() if one.missed or one.invented}
    print(f"recall {right / wanted:.2%}, {invented} invented of {wanted}")
    assert right / wanted >= recall, wrong
    assert right / (right + invented) >= precision, wrong
