"""Pages as people and programs write them: spans, nesting, what is left open, encodings, limits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_desktop.errors import UserError
from jixiao_desktop.foreign_grid import ForeignTable
from jixiao_desktop.incoming_files import Limits
from jixiao_desktop.text_tables.html import read_page
from jixiao_desktop.text_tables.markup import Tag, tokens


def tables(page: str) -> tuple[ForeignTable, ...]:
    return read_page("表.html", page.encode()).tables


def cells(page: str) -> list[tuple[int, int, int, int, str]]:
    (table,) = tables(page)
    return [(cell.row, cell.column, cell.rows, cell.columns, cell.text) for cell in table.cells]


def test_spans_push_their_neighbours() -> None:
    page = "<table><tr><td rowspan=2>甲<td colspan='2'>乙<tr><td>丙<td>丁<tr><td>戊</table>"
    assert cells(page) == [
        (0, 0, 2, 1, "甲"), (0, 1, 1, 2, "乙"), (1, 1, 1, 1, "丙"), (1, 2, 1, 1, "丁"), (2, 0, 1, 1, "戊"),
    ]  # fmt: skip


def test_spans_end_with_the_table() -> None:
    assert cells("<table><tr><td rowspan=0>甲<td rowspan=65534>乙<td rowspan=x>丙<tr><td>丁</table>") == [
        (0, 0, 2, 1, "甲"), (0, 1, 2, 1, "乙"), (0, 2, 1, 1, "丙"), (1, 2, 1, 1, "丁"),
    ]  # fmt: skip


def test_text_is_as_a_browser_shows_it() -> None:
    page = "<table><tr><td> 开展\n<b>司法</b>&nbsp;救助 &lt;5人<br><br>第二<p>第三</p><p>第四</td></table>"
    assert cells(page)[0][4] == "开展 司法 救助 <5人\n\n第二\n第三\n第四"
    assert cells("<table><tr><td>１２　三<td>00120</table>")[0][4] == "１２　三"


def test_a_table_in_a_cell_is_one_of_its_own() -> None:
    outer, inner = tables("<table><tr><td>甲<table><tr><td>乙</table>丙<td>丁</table>")
    assert [cell.text for cell in outer.cells] == ["甲丙", "丁"]
    assert [cell.text for cell in inner.cells] == ["乙"]


def test_lines_between_tables_belong_to_them() -> None:
    page = "<h1>目标表</h1>单位：<b>万元</b><table><tr><td>1</table><p>二<table><tr><td>2</table>填表人：甲<p>"
    first, second = tables(page)
    assert (first.before, second.before, second.after) == (("目标表", "单位：万元"), ("二",), ("填表人：甲",))


def test_scripts_styles_and_remarks_are_passed_over() -> None:
    page = "<style>td{</style><script>'<td>'</script><table><!-- <td>0 --><?x <td>?><tr><td title='<td>'>1<![if x]></table>"
    assert cells(page) == [(0, 0, 1, 1, "1")]


def test_hidden_content_is_read_and_told() -> None:
    read = read_page("a", b"<table><tr style='mso-x:1;DISPLAY: none'><td>1</table>")
    assert read.tables[0].cells[0].text == "1"
    assert [warning.code for warning in read.warnings] == ["text-hidden"]


@pytest.mark.parametrize(
    ("encoding", "said"),
    [("utf-8", ""), ("utf-8-sig", ""), ("gb18030", ""), ("gb18030", "gb2312"), ("utf-16", ""), ("utf-8", "gb2312"),
     ("gb18030", "utf-8"), ("big5", "big5"), ("utf-8", "klingon")],
)  # fmt: skip
def test_the_encoding_is_found(encoding: str, said: str) -> None:
    page = (
        f'<html><meta http-equiv=Content-Type content="text/html; charset={said}"><table><tr><td>示例縣公安局</table>'
    )
    assert read_page("表.xls", page.encode(encoding)).tables[0].cells[0].text == "示例縣公安局"


@pytest.mark.parametrize(
    "page",
    [
        "<table>" + "<tr><td>1" * 11,
        "<table><tr>" + "<td>1" * 11,
        "<table><tr><td colspan=9><td colspan=9>1",
        "<table><tr><td rowspan=9 colspan=9>1" + "<tr>" * 8,
        "<table>" * 6,
        "<table><tr><td>" + "字" * 101,
    ],
    ids=lambda page: page[:20],
)
def test_what_is_too_much_is_refused(page: str) -> None:
    limits = Limits(rows=10, columns=10, cells=50, tables=5, characters=100)
    with pytest.raises(UserError) as told:
        read_page("表.html", page.encode(), limits)
    assert [message.code for message in told.value.messages] == ["file-limit"]


@pytest.mark.parametrize(
    "part", ["<!--", "<a ", "<a '", '<a "', "<script>", "<![CDATA[", "&", "<table><tr><td>", "</", "<"]
)
def test_pages_made_to_hurt_take_no_longer(part: str) -> None:
    page = (part * (500_000 // len(part)))[:500_000]
    assert sum(1 for _ in tokens(page)) <= 500_000  # quadratic time would be hours


@given(st.text(alphabet="<>/tabledr \"'=1甲&!-", max_size=80))
def test_any_text_is_taken_whole(page: str) -> None:
    found = list(tokens(page))
    assert all(isinstance(token, Tag) or token for token in found)
    read_page("a", page.encode())
