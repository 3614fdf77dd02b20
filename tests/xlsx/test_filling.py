"""Foreign workbooks filled in place."""

import zipfile
from decimal import Decimal
from pathlib import Path

from jixiao_desktop.foreign_changes import CellChange, Changes, RowCopies, Splice
from jixiao_desktop.xlsx.filling import fill_workbook
from jixiao_desktop.xlsx.reading import read_workbook
from tests.xlsx.parts import cells, changed_parts, part, without_cells
from tests.xlsx.workbooks import BOOK_RELATIONS, workbook

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "<sst><si><t>项目名称</t></si><si><r><rPr><b/></rPr><t>资金总额：</t></r><r><t>万元</t></r></si></sst>"


def filled(folder: Path, path: Path, *changes: CellChange, copies: tuple[RowCopies, ...] = ()) -> Path:
    out = folder / "填好.xlsx"
    out.write_bytes(fill_workbook(path, Changes(changes, copies)).content)
    return out


def text(row: int, column: int, value: str, at: int = 0, copy: int = 0) -> CellChange:
    return CellChange(0, row, column, (Splice(at, at, value),), None, copy)


def number(row: int, column: int, value: str, copy: int = 0) -> CellChange:
    return CellChange(0, row, column, (Splice(0, 0, value),), Decimal(value), copy)


def texts(path: Path) -> dict[str, str]:
    return {cell.address: cell.text for cell in read_workbook(path).tables[0].cells if cell.text}


def test_only_the_listed_cells_change_and_keep_their_style(tmp_path: Path) -> None:
    before = (
        '<worksheet><sheetProtection sheet="1"/><sheetData>\n  <row r="1" ht="20" customHeight="1">'
        '<c r="A1" s="3" t="s"><v>0</v></c><c r="B1" s="5"/><c r="C1" s="6"><f>SUM(1,2)</f><v>3</v></c></row>\n</sheetData></worksheet>'
    )
    path = workbook(tmp_path, before, STRINGS, **{"xl__vbaProject.bin": "\x00macro", "docProps__app.xml": "<a/>"})
    out = filled(tmp_path, path, text(0, 1, "a<b&c\n_x000D_"))
    assert changed_parts(path, out) == {SHEET}
    after = part(out, SHEET)
    assert without_cells(after) == without_cells(before)
    changed = {name for name, cell in cells(after).items() if cell != cells(before)[name]}
    assert changed == {"B1"}
    assert '<c r="B1" s="5" t="inlineStr">' in after
    assert texts(out)["B1"] == "a<b&c\n_x000D_"


def test_an_amount_is_a_number_and_a_text_with_digits_a_text(tmp_path: Path) -> None:
    path = workbook(
        tmp_path, '<worksheet><sheetData><row r="1"><c r="A1"/><c r="B1" t="s"/></row></sheetData></worksheet>'
    )
    after = cells(part(filled(tmp_path, path, number(0, 0, "12.8"), text(0, 1, "007")), SHEET))
    assert after["A1"] == '<c r="A1"><v>12.8</v></c>'
    assert after["B1"] == '<c r="B1" t="inlineStr"><is><t xml:space="preserve">007</t></is></c>'


def test_words_in_the_cell_keep_their_runs(tmp_path: Path) -> None:
    path = workbook(
        tmp_path, '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c></row></sheetData></worksheet>', STRINGS
    )
    out = filled(tmp_path, path, text(0, 0, "335.6", at=5))
    assert texts(out) == {"A1": "资金总额：335.6万元"}
    assert "<r><rPr><b/></rPr><t" in part(out, SHEET)
    assert changed_parts(path, out) == {SHEET}


def test_rows_and_cells_that_are_not_written_are_made_with_the_style_of_row_or_column(tmp_path: Path) -> None:
    before = (
        '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:cols><x:col min="1" max="3" style="4"/></x:cols>'
        '<x:sheetData><x:row r="2" s="7" customFormat="1"><x:c r="B2" t="str"><x:v>表</x:v></x:c></x:row><x:row r="9"/></x:sheetData></x:worksheet>'
    )
    path = workbook(tmp_path, before)
    out = filled(
        tmp_path, path, text(0, 0, "甲"), text(1, 0, "乙"), text(1, 3, "丙"), text(5, 2, "丁"), text(8, 4, "戊")
    )
    assert texts(out) == {"A1": "甲", "A2": "乙", "B2": "表", "D2": "丙", "C6": "丁", "E9": "戊"}
    after = part(out, SHEET)
    assert [after.index(f'<x:row r="{row}"') for row in (1, 2, 6, 9)] == sorted(
        after.index(f'<x:row r="{row}"') for row in (1, 2, 6, 9)
    )
    assert '<x:c r="A2" s="7" t="inlineStr">' in after
    assert '<x:c r="C6" s="4" t="inlineStr">' in after


def test_cells_without_addresses_keep_their_places(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        "<worksheet><sheetData><row><c t='str'><v>甲</v></c><c/><c t='str'><v>丙</v></c></row></sheetData></worksheet>",
    )
    assert texts(filled(tmp_path, path, text(0, 1, "乙"))) == {"A1": "甲", "B1": "乙", "C1": "丙"}


def test_a_sheet_without_any_row_is_filled(tmp_path: Path) -> None:
    path = workbook(tmp_path, "<worksheet><sheetData/></worksheet>")
    assert texts(filled(tmp_path, path, text(3, 1, "乙"))) == {"B4": "乙"}


def test_utf_16_stays_utf_16(tmp_path: Path) -> None:
    path = tmp_path / "宽.xlsx"
    source = workbook(tmp_path, "<worksheet><sheetData><row r='1'><c r='A1'/></row></sheetData></worksheet>")
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content.decode().encode("utf-16") if name == SHEET else content)
    out = filled(tmp_path, path, text(0, 0, "甲"))
    assert texts(out) == {"A1": "甲"}
    with zipfile.ZipFile(out) as archive:
        assert archive.read(SHEET).startswith(b"\xff\xfe")


BODY = (
    '<worksheet><dimension ref="A1:D6"/><sheetData>'
    '<row r="1"><c r="A1" t="str"><v>标题</v></c></row>'
    '<row r="2" ht="30" customHeight="1"><c r="A2" s="1" t="str"><v>产出</v></c><c r="B2" s="2" t="str"><v>数量</v></c><c r="C2" s="3"/><c r="D2" s="4"><f>1+1</f><v>2</v></c></row>'
    '<row r="3"><c r="A3" s="1"/><c r="B3" s="2" t="str"><v>质量</v></c><c r="C3" s="3"/><c r="D3" s="4"/></row>'
    '<row r="4"><c r="A4" t="str"><v>合计</v></c><c r="D4"><f>SUM(D2:D3)+D4+\'别的\'!D4+LOG10(A1)</f><v>0</v></c></row>'
    '<row r="6"><c r="A6" t="str"><v>填表人：</v></c></row></sheetData>'
    '<mergeCells count="3"><mergeCell ref="A2:A3"/><mergeCell ref="A1:D1"/><mergeCell ref="A6:D6"/></mergeCells>'
    '<conditionalFormatting sqref="C3"><cfRule type="expression"><formula>C3&gt;D4</formula></cfRule></conditionalFormatting>'
    '<dataValidations count="1"><dataValidation sqref="D2:D3 A1"/></dataValidations>'
    '<hyperlinks><hyperlink ref="A6"/></hyperlinks><rowBreaks count="1"><brk id="4"/></rowBreaks><drawing r:id="d" xmlns:r="urn:r"/></worksheet>'
)
DRAWING = '<d:wsDr xmlns:d="urn:d"><d:twoCellAnchor><d:from><d:col>0</d:col><d:row>1</d:row></d:from><d:to><d:row>5</d:row></d:to></d:twoCellAnchor></d:wsDr>'
BOOK = (
    '<workbook xmlns:r="urn:r"><sheets><sheet name="表" sheetId="1" r:id="r1"/><sheet name="别的" sheetId="2" r:id="r9"/></sheets>'
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$D$6</definedName>'
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">表!$1:$1</definedName></definedNames><calcPr calcId="1"/></workbook>'
)


def grown(folder: Path) -> tuple[Path, Path]:
    """The sheet above with two rows added below its third."""
    relations = BOOK_RELATIONS.replace(
        "</Relationships>",
        '<Relationship Id="r9" Type="x/worksheet" Target="worksheets/sheet2.xml"/>'
        '<Relationship Id="r8" Type="x/calcChain" Target="calcChain.xml"/></Relationships>',
    )
    path = workbook(
        folder,
        BODY,
        **{
            "xl__workbook.xml": BOOK,
            "xl___rels__workbook.xml.rels": relations,
            "xl__worksheets__sheet2.xml": "<worksheet><sheetData><row r='1'><c r='A1'><f>表!A6&amp;D4</f></c></row></sheetData></worksheet>",
            "xl__worksheets___rels__sheet1.xml.rels": '<Relationships><Relationship Id="d" Type="x/drawing" Target="../drawings/d.xml"/></Relationships>',
            "xl__drawings__d.xml": DRAWING,
            "xl__calcChain.xml": '<calcChain><c r="D4" i="1"/><c r="D2"/><c r="A1" i="2"/></calcChain>',
        },
    )
    copies = RowCopies(0, 2, 2, 2, stretched=(1,))
    return path, filled(
        folder, path, text(2, 2, "甲"), text(2, 2, "乙", copy=1), number(2, 3, "5", copy=2), copies=(copies,)
    )


def test_rows_are_added_with_their_format(tmp_path: Path) -> None:
    _, out = grown(tmp_path)
    after = cells(part(out, SHEET))
    assert {name: after[name] for name in ("A4", "B4", "A5", "C5", "D4")} == {
        "A4": '<c r="A4" s="1"/>',
        "B4": '<c r="B4" s="2"/>',
        "A5": '<c r="A5" s="1"/>',
        "C5": '<c r="C5" s="3"/>',
        "D4": '<c r="D4" s="4"/>',
    }
    assert texts(out) == {
        "A1": "标题", "A2": "产出", "B2": "数量", "D2": "2", "B3": "质量", "C3": "甲", "C4": "乙", "D5": "5",
        "A6": "合计", "D6": "0", "A8": "填表人：",
    }  # fmt: skip


def test_what_refers_to_rows_below_moves_and_nothing_else(tmp_path: Path) -> None:
    path, out = grown(tmp_path)
    after = part(out, SHEET)
    for written in (
        '<dimension ref="A1:D8"/>',
        '<mergeCells count="4"><mergeCell ref="A2:A5"/><mergeCell ref="A1:D1"/><mergeCell ref="A8:D8"/><mergeCell ref="B3:B5"/></mergeCells>',
        "<f>SUM(D2:D5)+D6+'别的'!D4+LOG10(A1)</f>",
        '<conditionalFormatting sqref="C3:C5"><cfRule type="expression"><formula>C3&gt;D6</formula>',
        '<dataValidation sqref="D2:D5 A1"/>',
        '<hyperlink ref="A8"/>',
        '<brk id="6"/>',
        '<row r="2" ht="30" customHeight="1">',
    ):
        assert written in after
    book = part(out, "xl/workbook.xml")
    assert "表!$A$1:$D$8" in book
    assert "表!$1:$1" in book
    assert '<calcPr calcId="1" fullCalcOnLoad="1"/>' in book
    assert "<f>表!A8&amp;D4</f>" in part(out, "xl/worksheets/sheet2.xml")
    assert part(out, "xl/drawings/d.xml") == DRAWING.replace("<d:row>5<", "<d:row>7<")
    assert part(out, "xl/calcChain.xml") == '<calcChain><c r="D6" i="1"/><c r="D2"/><c r="A1" i="2"/></calcChain>'
    assert changed_parts(path, out) == {
        SHEET, "xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/drawings/d.xml", "xl/calcChain.xml",
    }  # fmt: skip


STYLES = (
    '<styleSheet><fonts><font/><font><b/><sz val="9"/><color rgb="FF808080"/><name val="仿宋"/></font>'
    '<font><color theme="1"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>'
)


def test_a_value_does_not_take_the_colour_of_the_prompt_that_gave_way(tmp_path: Path) -> None:
    def held(column: str, style: int) -> str:
        return f'<c r="{column}1" s="{style}" t="str"><v>XX</v></c>'

    body = f'<worksheet><sheetData><row r="1">{held("A", 1)}{held("B", 2)}{held("C", 1)}</row></sheetData></worksheet>'
    path = workbook(tmp_path, body, styles=STYLES)
    changes = [CellChange(0, 0, column, (Splice(0, 2, "甲"),), prompt=column < 2) for column in range(3)]
    copy = CellChange(0, 0, 0, (Splice(0, 0, "乙"),), copy=1, prompt=True)
    out = filled(tmp_path, path, *changes, copy, copies=(RowCopies(0, 0, 0, 1),))
    after = cells(part(out, SHEET))
    look = '<r><rPr><b/><sz val="9"/><rFont val="仿宋"/></rPr><t xml:space="preserve">{}</t></r>'
    assert after["A1"] == f'<c r="A1" s="1" t="inlineStr"><is>{look.format("甲")}</is></c>'
    assert after["A2"] == f'<c r="A2" s="1" t="inlineStr"><is>{look.format("乙")}</is></c>'
    assert "<r>" not in after["B1"] + after["C1"]


def test_a_row_added_below_a_prompt_does_not_hold_it(tmp_path: Path) -> None:
    body = (
        '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>……</t></is></c></row></sheetData></worksheet>'
    )
    path = workbook(tmp_path, body)
    out = filled(tmp_path, path, text(0, 0, "乙", copy=1), copies=(RowCopies(0, 0, 0, 1),))
    assert texts(out) == {"A1": "……", "A2": "乙"}
