"""Word documents of strangers, read or refused."""

from pathlib import Path

import pytest

from jixiao_desktop.docx.reading import read_document
from jixiao_desktop.errors import UserError
from jixiao_desktop.foreign_grid import ForeignTable
from jixiao_desktop.incoming_files import Limits
from tests.docx.documents import cell, document, paragraph, table


def shape(found: ForeignTable) -> list[tuple[str, str, int, int]]:
    return [(each.address, each.text, each.rows, each.columns) for each in found.cells]


def test_spans_are_resolved(tmp_path: Path) -> None:
    rows = (
        cell("产出指标", '<w:vMerge w:val="restart"/>') + cell("数量|指标", '<w:gridSpan w:val="2"/>'),
        cell("", "<w:vMerge/>") + cell("甲") + cell("乙"),
        cell("", '<w:vMerge w:val="continue"/>') + cell("左", '<w:hMerge w:val="restart"/>') + cell("", "<w:hMerge/>"),
        '<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell("后"),
    )
    (found,) = read_document(document(tmp_path, table(*rows))).tables
    assert shape(found) == [
        ("R1C1", "产出指标", 3, 1),
        ("R1C2", "数量\n指标", 1, 2),
        ("R2C2", "甲", 1, 1),
        ("R2C3", "乙", 1, 1),
        ("R3C2", "左", 1, 2),
        ("R4C2", "后", 1, 1),
    ]


def test_prose_between_tables_is_kept_with_the_next_table(tmp_path: Path) -> None:
    body = (
        paragraph("2026年项目支出绩效目标表")
        + table(cell("一"))
        + paragraph("填表人：")
        + table(cell("二"))
        + paragraph("完")
    )
    first, second = read_document(document(tmp_path, body)).tables
    assert first.before == ("2026年项目支出绩效目标表",)
    assert (second.before, second.after) == (("填表人：",), ("完",))


def test_insertions_and_content_controls_are_read_deletions_are_told(tmp_path: Path) -> None:
    inserted = "<w:ins><w:r><w:t>年</w:t></w:r></w:ins>"
    deleted = "<w:del><w:r><w:delText>季</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>月</w:t></w:r></w:moveFrom>"
    control = "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>度</w:t></w:r></w:sdtContent></w:sdt>"
    line = f"<w:p>{inserted}{deleted}{control}<w:r><w:br/><w:sym w:char='F0FE'/></w:r></w:p>"
    file = read_document(document(tmp_path, table(f"<w:tc>{line}</w:tc>")))
    assert [found.text for found in file.tables[0].cells] == ["年度\n√"]
    assert [message.code for message in file.warnings] == ["docx-deleted"]


def test_whole_cells_and_rows_in_content_controls_are_read(tmp_path: Path) -> None:
    row = f"<w:sdt><w:sdtContent>{cell('一')}</w:sdtContent></w:sdt>"
    rows = f"<w:tbl><w:sdt><w:sdtContent><w:tr>{row}{cell('二')}</w:tr></w:sdtContent></w:sdt></w:tbl>"
    assert shape(read_document(document(tmp_path, rows)).tables[0]) == [("R1C1", "一", 1, 1), ("R1C2", "二", 1, 1)]


def test_text_boxes_are_left_out_and_told(tmp_path: Path) -> None:
    box = f"<m:AlternateContent><m:Choice><w:txbxContent>{paragraph('框')}</w:txbxContent></m:Choice></m:AlternateContent>"
    file = read_document(document(tmp_path, table(f"<w:tc><w:p><w:r>{box}<w:t>外</w:t></w:r></w:p></w:tc>")))
    assert [found.text for found in file.tables[0].cells] == ["外"]
    assert [message.code for message in file.warnings] == ["docx-text-box"]


def test_a_table_in_a_cell_is_a_table_of_its_own(tmp_path: Path) -> None:
    outer = table(f"<w:tc>{paragraph('外')}{table(cell('内'))}{paragraph('后')}</w:tc>" + cell("旁"))
    first, second = read_document(document(tmp_path, outer)).tables
    assert shape(first) == [("R1C1", "外\n后", 1, 1), ("R1C2", "旁", 1, 1)]
    assert shape(second) == [("R1C1", "内", 1, 1)]


@pytest.mark.parametrize(
    "body",
    [
        table(cell("宽", '<w:gridSpan w:val="10000000"/>')),
        table(cell("字" * 200)),
        table(*(cell("格") for _ in range(20))),
        "".join(table(cell("格")) for _ in range(5)),
    ],
)
def test_what_is_beyond_the_limits_is_refused(tmp_path: Path, body: str) -> None:
    with pytest.raises(UserError) as told:
        read_document(document(tmp_path, body), Limits(cells=10, cell_characters=100, tables=3))
    assert [message.code for message in told.value.messages] == ["file-limit"]


def test_a_document_without_tables_has_none(tmp_path: Path) -> None:
    assert read_document(document(tmp_path, paragraph("只有文字"))).tables == ()
