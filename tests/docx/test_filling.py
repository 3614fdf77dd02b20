"""Foreign Word documents filled in place."""

import re
from pathlib import Path

from jixiao_desktop.docx.filling import fill_document
from jixiao_desktop.docx.reading import read_document
from jixiao_desktop.foreign_changes import CellChange, Changes, GrownRow, LineChange, RowCopies, Splice
from tests.docx.documents import cell, document, paragraph, table
from tests.layout.fake_metrics import METRICS
from tests.xlsx.parts import changed_parts, part

MAIN = "word/document.xml"
BLANK = '<w:tc><w:tcPr><w:tcW w:w="9"/></w:tcPr><w:p w14:paraId="1A"><w:pPr><w:jc w:val="center"/><w:rPr><w:b/></w:rPr></w:pPr></w:p></w:tc>'


def filled(folder: Path, path: Path, changes: Changes) -> Path:
    out = folder / "填好.docx"
    out.write_bytes(fill_document(path, changes).content)
    return out


def text(row: int, column: int, value: str, start: int = 0, end: int | None = None, copy: int = 0) -> CellChange:
    return CellChange(0, row, column, (Splice(start, start if end is None else end, value),), None, copy)


def texts(path: Path) -> dict[str, str]:
    (first, *_) = read_document(path).tables
    return {one.address: one.text for one in first.cells if one.text}


def test_a_blank_cell_takes_the_look_of_its_paragraph(tmp_path: Path) -> None:
    path = document(tmp_path, table(cell("项目名称") + BLANK.replace(' w14:paraId="1A"', "")))
    out = filled(tmp_path, path, Changes((text(0, 1, "甲<&\n乙"),)))
    assert texts(out) == {"R1C1": "项目名称", "R1C2": "甲<&\n乙"}
    assert changed_parts(path, out) == {MAIN}
    before, after = part(path, MAIN), part(out, MAIN)
    added = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">甲&lt;&amp;</w:t><w:br/><w:t xml:space="preserve">乙</w:t></w:r>'
    assert after.replace(added, "") == before


def test_an_empty_paragraph_and_a_cell_without_one_are_filled(tmp_path: Path) -> None:
    path = document(tmp_path, table("<w:tc><w:p/></w:tc><w:tc></w:tc>"))
    assert texts(filled(tmp_path, path, Changes((text(0, 0, "甲"), text(0, 1, "乙"))))) == {"R1C1": "甲", "R1C2": "乙"}


def test_words_in_the_cell_keep_their_runs(tmp_path: Path) -> None:
    runs = '<w:r><w:rPr><w:b/></w:rPr><w:t>资金总额：</w:t></w:r><w:r><w:t xml:space="preserve">    万元</w:t></w:r>'
    path = document(tmp_path, table(f"<w:tc><w:p>{runs}</w:p></w:tc>"))
    out = filled(tmp_path, path, Changes((text(0, 0, "335.6", 5, 9),)))
    assert texts(out) == {"R1C1": "资金总额：335.6万元"}
    assert "<w:rPr><w:b/></w:rPr>" in part(out, MAIN)


def test_blank_paragraphs_before_the_words_do_not_shift_the_place(tmp_path: Path) -> None:
    path = document(tmp_path, table(cell("|总额：|元")))
    assert texts(filled(tmp_path, path, Changes((text(0, 0, "5", 3),)))) == {"R1C1": "总额：5\n元"}


def test_lines_above_and_below_a_table_are_filled(tmp_path: Path) -> None:
    body = paragraph("") + paragraph(" 填报单位：") + table(cell("甲")) + paragraph("填表人：    电话：")
    changes = Changes(lines=(LineChange(0, 0, (Splice(5, 5, "县局"),)), LineChange(1, 0, (Splice(4, 6, "张三"),))))
    (found,) = read_document(filled(tmp_path, document(tmp_path, body), changes)).tables
    assert (found.before, found.after) == (("填报单位：县局",), ("填表人：张三  电话：",))


def test_rows_are_added_with_their_labels_and_their_look(tmp_path: Path) -> None:
    restart, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    path = document(
        tmp_path,
        table(
            cell("产出", restart) + cell("数量", "<w:tcW w:w='8'/>") + cell("同") + BLANK,
            cell("", goes_on) + cell("质量") + cell("同") + BLANK,
            cell("效益") + cell("社会") + cell("") + BLANK,
        ),
    )
    copies = RowCopies(0, 0, 0, 2, stretched=(1,), repeated=(2,))
    changes = Changes((text(0, 3, "甲"), text(0, 3, "乙", copy=1), text(1, 3, "丙")), (copies,))
    out = filled(tmp_path, path, changes)
    (found,) = read_document(out).tables
    assert [(one.text, one.row, one.rows) for one in found.cells if one.column < 2] == [
        ("产出", 0, 4), ("数量", 0, 3), ("质量", 3, 1), ("效益", 4, 1), ("社会", 4, 1),
    ]  # fmt: skip
    assert [one.text for one in found.cells if one.column == 2] == ["同", "同", "同", "同", ""]
    assert [one.text for one in found.cells if one.column == 3] == ["甲", "乙", "", "丙", ""]
    after = part(out, MAIN)
    assert after.count('w14:paraId="1A"') == 3
    assert after.count('<w:jc w:val="center"/>') == 5


def test_what_is_skipped_when_read_is_skipped_when_filled(tmp_path: Path) -> None:
    """Deleted rows' text, text boxes and a table inside a cell do not shift cells and tables."""
    box = "<w:p><w:r><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:r></w:p>"
    inner = table(cell("内"))
    spanned = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + inner + box + "</w:tc>"
    control = f"<w:sdt><w:sdtContent>{cell('')}</w:sdtContent></w:sdt>"
    path = document(tmp_path, table(spanned + control) + table(cell("后") + cell("")))
    changes = Changes((text(0, 2, "甲"), CellChange(2, 0, 1, (Splice(0, 0, "乙"),))))
    found = read_document(filled(tmp_path, path, changes)).tables
    assert [[one.text for one in one_table.cells] for one_table in found] == [["", "甲"], ["内"], ["后", "乙"]]


def test_rows_of_a_fixed_height_may_grow_where_the_text_needs_more(tmp_path: Path) -> None:
    fixed = '<w:trPr><w:trHeight w:val="400" w:hRule="exact"/></w:trPr>'
    narrow = '<w:tcW w:w="1000" w:type="dxa"/>'
    wanted = "一二三四五六七八"
    path = document(
        tmp_path,
        table(fixed + cell("甲") + cell("", narrow), fixed + cell("乙") + cell("", narrow), fixed + cell("丙")),
    )
    changes = Changes((text(0, 1, wanted), text(1, 1, "短"), text(1, 1, wanted, copy=1)), (RowCopies(0, 1, 1, 1),))
    written = fill_document(path, changes, METRICS)
    out = tmp_path / "填好.docx"
    out.write_bytes(written.content)
    assert written.grown == (GrownRow(0, 0),)
    assert re.findall(r'hRule="(\w+)"', part(out, MAIN)) == ["atLeast", "exact", "atLeast", "exact"]


def test_a_merged_cell_has_the_room_of_all_its_rows(tmp_path: Path) -> None:
    fixed = '<w:trPr><w:trHeight w:val="400" w:hRule="exact"/></w:trPr>'
    narrow = '<w:tcW w:w="1000" w:type="dxa"/><w:vMerge{}/>'
    rows = (fixed + cell("", narrow.format(' w:val="restart"')), fixed + cell("", narrow.format("")))
    path = document(tmp_path, table(*rows, fixed + cell("")))
    assert fill_document(path, Changes((text(0, 0, "一二三四"),)), METRICS).grown == ()
    assert fill_document(path, Changes((text(0, 0, "一二三四五六七八九"),)), METRICS).grown == (
        GrownRow(0, 0),
        GrownRow(0, 1),
    )


def test_a_content_control_no_longer_shows_its_prompt_in_grey(tmp_path: Path) -> None:
    look = '<w:rPr><w:rStyle w:val="a3"/><w:b/><w:color w:val="808080"/></w:rPr>'
    shown = f"<w:r>{look}<w:t>点击此处</w:t></w:r><w:r>{look}<w:t>输入文字。</w:t></w:r>"
    about = '<w:sdtPr><w:alias w:val="名"/><w:dataBinding w:xpath="x"/>{}<w:text/></w:sdtPr>'
    control = f"<w:p><w:sdt>{about.format('<w:showingPlcHdr/>')}<w:sdtContent>{shown}</w:sdtContent></w:sdt></w:p>"
    path = document(tmp_path, table(f"<w:tc>{control}</w:tc>" + cell("乙")))
    out = filled(tmp_path, path, Changes((text(0, 0, "甲", 0, 9),)))
    assert texts(out)["R1C1"] == "甲"
    bold = "<w:rPr><w:b/></w:rPr>"
    assert f'<w:sdtPr><w:alias w:val="名"/><w:text/></w:sdtPr><w:sdtContent><w:r>{bold}' in part(out, MAIN)


def test_the_result_of_a_form_field_is_filled_within_the_field(tmp_path: Path) -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    instruction = "<w:r><w:instrText> FORMTEXT </w:instrText></w:r>"
    blank = "<w:r><w:rPr><w:u/></w:rPr><w:t>\u2002\u2002</w:t></w:r>"
    field = f"<w:p>{mark('begin')}{instruction}{mark('separate')}{blank}{mark('end')}</w:p>"
    path = document(tmp_path, table(f"<w:tc>{field}</w:tc>"))
    after = part(filled(tmp_path, path, Changes((text(0, 0, "甲", 0, 2),))), MAIN)
    assert f'<w:rPr><w:u/></w:rPr><w:t xml:space="preserve">甲</w:t></w:r>{mark("end")}' in after


def test_a_value_does_not_take_the_colour_of_the_prompt_that_gave_way(tmp_path: Path) -> None:
    look = '<w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr>'
    path = document(tmp_path, table(f"<w:tc><w:p><w:r>{look}<w:t>XX</w:t></w:r></w:p></w:tc>"))
    change = CellChange(0, 0, 0, (Splice(0, 2, "甲"),), prompt=True)
    assert '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">甲<' in part(
        filled(tmp_path, path, Changes((change,))), MAIN
    )


def test_a_box_that_is_a_content_control_is_ticked(tmp_path: Path) -> None:
    state = '<w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr>'
    boxes = "".join(
        f"<w:sdt>{state}<w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>{name}</w:t></w:r>"
        for name in ("一次性", "经常性")
    )
    path = document(tmp_path, table(f"<w:tc><w:p>{boxes}</w:p></w:tc>"))
    out = filled(tmp_path, path, Changes((text(0, 0, "☑", 4, 5),)))
    assert texts(out)["R1C1"] == "☐一次性☑经常性"
    assert re.findall(r'w14:val="(\d)"', part(out, MAIN)) == ["0", "1"]
