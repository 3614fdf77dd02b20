"""Old workbooks are read in a process of their own: values as shown, merges, what is hidden; nothing that such a file does
reaches the program."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import pytest

from jixiao_desktop.errors import UserError
from jixiao_desktop.xlsx.old_workbooks import OldWorkbooks
from tests.xlsx.old_workbook_files import compound_file, old_workbook, sheet, stream


@pytest.fixture(scope="module")
def reader() -> Iterator[OldWorkbooks]:
    opened = OldWorkbooks()
    yield opened
    opened.close()


def refused(reader: OldWorkbooks, path: Path) -> str:
    with pytest.raises(UserError) as told:
        reader.read(path)
    (message,) = told.value.messages
    assert message.place == path.name
    return message.code


def test_cells_read_as_they_are_shown(reader: OldWorkbooks, tmp_path: Path) -> None:
    values = ["救助　人次\r\n两行", 12.0, 0.1, 0.95, True, "0012", 430000000000001.0, None]
    path = old_workbook(tmp_path / "表.xls", sheet([values], percent=[(0, 3)]))
    (table,) = reader.read(path).tables
    assert [cell.text for cell in table.cells] == [
        "救助　人次\n两行", "12", "0.1", "95%", "TRUE", "0012", "430000000000001",
    ]  # fmt: skip
    assert [cell.number for cell in table.cells[1:4]] == [Decimal(12), Decimal("0.1"), Decimal("0.95")]
    assert [cell.address for cell in table.cells[:2]] == ["A1", "B1"]


def test_merges_hold_together_even_over_the_whole_sheet(reader: OldWorkbooks, tmp_path: Path) -> None:
    rows = [["产出指标", "数量"], [None, "质量"], ["合计", None]]
    merges = [(0, 1, 0, 0), (2, 65535, 0, 255)]
    (table,) = reader.read(old_workbook(tmp_path / "表.et", sheet(rows, merges))).tables
    assert [(cell.text, cell.rows, cell.columns) for cell in table.cells] == [
        ("产出指标", 2, 1), ("数量", 1, 1), ("质量", 1, 1), ("合计", 1, 2),
    ]  # fmt: skip


def test_what_is_hidden_or_wrong_is_told(reader: OldWorkbooks, tmp_path: Path) -> None:
    path = old_workbook(tmp_path / "表.xls", sheet([["甲"], ["#N/A"]], hidden_row=0))
    assert [warning.code for warning in reader.read(path).warnings] == ["xlsx-hidden-content", "xlsx-error-value"]
    path = old_workbook(tmp_path / "表.xls", sheet([["甲"]]), hidden=True)
    assert [warning.code for warning in reader.read(path).warnings] == ["xlsx-hidden-sheet"]


def test_what_cannot_be_read_is_one_sentence_and_the_next_file_is_read(reader: OldWorkbooks, tmp_path: Path) -> None:
    path = tmp_path / "表.xls"
    path.write_bytes(compound_file(stream(sheet([["甲"]]), password=True)))
    assert refused(reader, path) == "file-password"
    path.write_bytes(compound_file(b"")[:700])
    assert refused(reader, path) == "file-damaged"
    rows = [[1.0] * 200] * 1001
    assert refused(reader, old_workbook(path, sheet(rows))) == "file-limit"
    assert reader.read(old_workbook(path, sheet([["甲"]]))).tables[0].cells[0].text == "甲"


def test_every_hurt_file_is_read_or_refused(reader: OldWorkbooks, tmp_path: Path) -> None:
    whole = compound_file(stream(sheet([["甲", 1.0, "#N/A", True]] * 3, [(0, 1, 0, 0)])))
    chance = random.Random(1)
    path = tmp_path / "表.xls"
    for _ in range(150):
        hurt = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            hurt[chance.randrange(1200)] = chance.randrange(256)
        path.write_bytes(hurt)
        with suppress(UserError):
            reader.read(path)


def test_a_file_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    reader = OldWorkbooks(seconds=0.0)
    path = old_workbook(tmp_path / "表.xls", sheet([[1.0] * 200] * 900))
    assert refused(reader, path) == "file-damaged"
    reader.close()


def test_modules_beside_the_clerk_are_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "xlrd.py").write_text("raise SystemExit", "utf-8")
    monkeypatch.chdir(tmp_path)
    reader = OldWorkbooks()
    assert reader.read(old_workbook(tmp_path / "表.xls", sheet([["甲"]]))).tables
    reader.close()
