"""Texts with columns: CSV, tabs, wide blanks; in the encodings that offices use."""

from __future__ import annotations

import pytest

from jixiao_desktop.errors import UserError
from jixiao_desktop.incoming_files import Limits
from jixiao_desktop.text_tables.separated import read_text


def rows(text: str, encoding: str = "utf-8") -> list[list[str]]:
    (table,) = read_text("表.csv", text.encode(encoding)).tables
    found: dict[int, list[str]] = {}
    for cell in table.cells:
        found.setdefault(cell.row, []).append(cell.text)
    return list(found.values())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_cells_with_line_breaks_quotes_and_commas(encoding: str) -> None:
    text = '目标表\r\n项目名称,"司法\r\n救助"\r\n说明,"他说""好"",行"\r\n编码,="0012"\r\n'
    assert rows(text, encoding) == [["目标表"], ["项目名称", "司法\n救助"], ["说明", '他说"好",行'], ["编码", "0012"]]


def test_tabs_come_before_commas() -> None:
    assert rows("项目名称\t救助,宣传\n金额\t1,200.00\n") == [["项目名称", "救助,宣传"], ["金额", "1,200.00"]]


def test_quotes_that_do_not_pair_are_characters() -> None:
    assert rows('屏幕\t"5寸\n数量\t3\n') == [["屏幕", '"5寸'], ["数量", "3"]]


def test_wide_blanks_part_what_came_from_a_page_with_none_of_these() -> None:
    assert rows("产出指标  数量指标   救助 人次　　≥10人次") == [["产出指标", "数量指标", "救助 人次", "≥10人次"]]


@pytest.mark.parametrize("text", ["1\n" * 6, "\t".join("1" * 7) + "\n1\t1", "一二三四五六七八九十", "1\t2\t3\n" * 4])
def test_what_is_too_much_is_refused(text: str) -> None:
    with pytest.raises(UserError) as told:
        read_text("表.txt", text.encode(), Limits(rows=5, columns=6, cells=10, cell_characters=9))
    assert [message.code for message in told.value.messages] == ["file-limit"]


def test_the_place_of_a_cell_is_told() -> None:
    (table,) = read_text("表.txt", b"a\tb\n\nc\td").tables
    assert [(cell.row, cell.column, cell.address) for cell in table.cells][2:] == [(2, 0, "R3C1"), (2, 1, "R3C2")]
