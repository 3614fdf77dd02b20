"""What refers to rows below added ones, in every part of a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from jixiao_desktop.foreign_changes import CellChange, Changes, RowCopies, Splice
from jixiao_desktop.xlsx.filling import fill_workbook
from jixiao_desktop.xlsx.fixed_rows import fixed_sheets
from jixiao_desktop.xlsx.moved_references import Moves, moved_formula
from tests.xlsx.parts import cells, changed_parts, part
from tests.xlsx.workbooks import BOOK_RELATIONS, workbook

SHEET = "xl/worksheets/sheet1.xml"
ADDED = RowCopies(0, 2, 2, 2)  # two rows below the third
BOOK = (
    '<workbook xmlns:r="urn:r"><sheets><sheet name="表" sheetId="1" r:id="r1"/><sheet name="图" sheetId="3" r:id="r8"/>'
    '<sheet name="别的" sheetId="2" r:id="r9"/></sheets><definedNames>{}</definedNames></workbook>'
)
RELATIONS = BOOK_RELATIONS.replace(
    "</Relationships>",
    '<Relationship Id="r8" Type="x/chartsheet" Target="chartsheets/c.xml"/>'
    '<Relationship Id="r9" Type="x/worksheet" Target="worksheets/sheet2.xml"/>'
    '<Relationship Id="p" Type="x/pivotCacheDefinition" Target="pivotCache/p.xml"/></Relationships>',
)


def made(folder: Path, body: str, names: str = "", other: str = "<worksheet/>", **parts: str) -> Path:
    given = {
        "xl__workbook.xml": BOOK.format(names),
        "xl___rels__workbook.xml.rels": RELATIONS,
        "xl__worksheets__sheet2.xml": other,
    }
    return workbook(folder, body, **given, **parts)


def grown(path: Path, *changes: CellChange) -> Path:
    out = path.with_name("填好.xlsx")
    out.write_bytes(fill_workbook(path, Changes(changes, (ADDED,))).content)
    return out


def sheet(*rows: str, behind: str = "") -> str:
    return f"<worksheet><sheetData>{''.join(rows)}</sheetData>{behind}</worksheet>"


def rows(column: str, *formulas: str) -> Iterator[str]:
    """Rows from the first on, each with one formula."""
    for number, formula in enumerate(formulas, 1):
        yield f'<row r="{number}"><c r="{column}{number}">{formula}<v>0</v></c></row>'


def relations(**targets: str) -> str:
    found = (f'<Relationship Id="{kind}" Type="x/{kind}" Target="{target}"/>' for kind, target in targets.items())
    return f"<Relationships>{''.join(found)}</Relationships>"


@pytest.mark.parametrize(
    ("formula", "moved"),
    [
        ("SUM(A2:A3)+A4", "SUM(A2:A5)+A6"),
        ("SUM($A$2:$A$9)", "SUM($A$2:$A$11)"),
        ("别的!A4+表!A4", "别的!A4+表!A6"),
        ("SUM(表:别的!A4)", "SUM(表:别的!A4)"),
        ("SUM('表:别的'!A4)", "SUM('表:别的'!A4)"),
        ("[1]表!A4+'[1]表'!A4", "[1]表!A4+'[1]表'!A4"),
        ('A4&"A4"&LOG10(A4)', 'A6&"A4"&LOG10(A6)'),
        ("清单[[#This Row],[A4]]+A4", "清单[[#This Row],[A4]]+A6"),
        ("SUM(4:4)+SUM($2:$3)", "SUM(6:6)+SUM($2:$5)"),
    ],
)
def test_references_of_a_formula(formula: str, moved: str) -> None:
    assert moved_formula(formula, {"表": Moves((ADDED,))}, "表") == moved


def test_cells_that_share_a_formula_are_parted_where_it_no_longer_fits(tmp_path: Path) -> None:
    """A running total: the row below the added ones adds to the one above them."""
    running = ('<f t="shared" ref="B2:B5" si="0">B1+A2</f>', *['<f t="shared" si="0"/>'] * 3)
    out = grown(made(tmp_path, sheet(*rows("B", "<f>A1</f>", *running))))
    found = cells(part(out, SHEET))
    assert [found[place] for place in ("B2", "B3", "B6", "B7")] == [
        '<c r="B2"><f>B1+A2</f><v>0</v></c>',
        '<c r="B3"><f>B2+A3</f><v>0</v></c>',
        '<c r="B6"><f>B3+A6</f><v>0</v></c>',
        '<c r="B7"><f>B6+A7</f><v>0</v></c>',
    ]
    assert [found[place] for place in ("B4", "B5")] == ['<c r="B4"><f>B3+A4</f></c>', '<c r="B5"><f>B4+A5</f></c>']


def test_cells_that_share_a_formula_of_their_row_go_on_to_share_it(tmp_path: Path) -> None:
    own = ('<f t="shared" ref="B1:B4" si="0">A1*$C$6</f>', *['<f t="shared" si="0"/>'] * 3)
    out = grown(made(tmp_path, sheet(*rows("B", *own))))
    found = cells(part(out, SHEET))
    assert found["B1"] == '<c r="B1"><f t="shared" ref="B1:B6" si="0">A1*$C$8</f><v>0</v></c>'
    assert found["B6"] == '<c r="B6"><f t="shared" si="0"/><v>0</v></c>'
    assert found["B4"] == '<c r="B4"><f>A4*$C$8</f></c>'


def test_formulas_of_other_sheets_and_names_follow(tmp_path: Path) -> None:
    shared = ('<f t="shared" ref="B1:B5" si="0">表!A1</f>', *['<f t="shared" si="0"/>'] * 4)
    other = sheet(*rows("B", *shared))
    names = '<definedName name="合计" localSheetId="2">表!$A$4</definedName><definedName name="本表" localSheetId="0">A4</definedName>'
    out = grown(made(tmp_path, sheet(*rows("A", "", "", "", "")), names, other))
    found = cells(part(out, "xl/worksheets/sheet2.xml"))
    assert [found[f"B{row}"] for row in (1, 4)] == [
        '<c r="B1"><f>表!A1</f><v>0</v></c>',
        '<c r="B4"><f>表!A6</f><v>0</v></c>',
    ]
    assert "表!$A$6<" in part(out, "xl/workbook.xml")
    assert ">A6<" in part(out, "xl/workbook.xml")


def test_what_stands_beside_the_cells_follows(tmp_path: Path) -> None:
    behind = (
        '<sortState ref="A2:B9"><sortCondition ref="A2:A9"/></sortState><autoFilter ref="A1:B9"/>'
        '<protectedRanges><protectedRange sqref="A3 B8" name="填"/></protectedRanges>'
        '<conditionalFormatting sqref="A9"><cfRule type="dataBar"><dataBar><cfvo type="formula" val="$B$9"/></dataBar></cfRule></conditionalFormatting>'
        '<hyperlinks><hyperlink ref="A9" location="表!A7"/></hyperlinks>'
        '<controls><control><controlPr linkedCell="$A$7" listFillRange="别的!$A$7"><anchor><from><row>6</row></from><to><row>1</row></to></anchor></controlPr></control></controls>'
        "<extLst><ext><x14:dataValidation xmlns:x14='urn:x'><x14:formula1><xm:f xmlns:xm='urn:m'>表!$C$7:$C$9</xm:f></x14:formula1>"
        "<xm:sqref xmlns:xm='urn:m'>A3:A3 A8</xm:sqref></x14:dataValidation></ext></extLst>"
    )
    out = grown(made(tmp_path, sheet(*rows("A", "", "", "", ""), behind=behind)))
    after = part(out, SHEET)
    for written in (
        '<sortState ref="A2:B11"><sortCondition ref="A2:A11"/>',
        '<autoFilter ref="A1:B11"/>',
        'sqref="A3:A5 B10"',
        'val="$B$11"',
        '<hyperlink ref="A11" location="表!A9"/>',
        '<controlPr linkedCell="$A$9" listFillRange="别的!$A$7"><anchor><from><row>8</row></from><to><row>1</row>',
        "表!$C$9:$C$11",
        ">A3:A5 A10<",
    ):
        assert written in after


def test_the_other_parts_follow(tmp_path: Path) -> None:
    def anchor(how: str, first: int, last: int) -> str:
        row = "<d:{0}><d:row>{1}</d:row></d:{0}>"
        return f'<d:twoCellAnchor editAs="{how}">{row.format("from", first)}{row.format("to", last)}</d:twoCellAnchor>'

    parts = {
        "xl__worksheets___rels__sheet1.xml.rels": relations(
            drawing="../drawings/d.xml",
            table="../tables/t.xml",
            pivotTable="../pivotTables/v.xml",
            ctrlProp="../ctrlProps/k.xml",
            comments="../comments1.xml",
            vmlDrawing="../drawings/n.vml",
        ),
        "xl__drawings__d.xml": f'<d:wsDr xmlns:d="urn:d">{anchor("twoCell", 1, 5)}{anchor("oneCell", 2, 5)}{anchor("absolute", 6, 8)}<d:oneCellAnchor><d:from><d:row>6</d:row></d:from><d:sp textlink="表!$A$9"/></d:oneCellAnchor></d:wsDr>',
        "xl__drawings___rels__d.xml.rels": relations(chart="../charts/c1.xml"),
        "xl__charts__c1.xml": "<c:chart xmlns:c='urn:c'><c:f>表!$B$2:$B$9</c:f></c:chart>",
        "xl__tables__t.xml": '<table ref="A1:B9"><autoFilter ref="A1:B9"/><calculatedColumnFormula>A9</calculatedColumnFormula></table>',
        "xl__pivotTables__v.xml": '<pivotTableDefinition><location ref="D9:E20"/></pivotTableDefinition>',
        "xl__ctrlProps__k.xml": '<formControlPr fmlaLink="$B$7" fmlaRange="别的!$A$9"/>',
        "xl__comments1.xml": '<comments><commentList><comment ref="A3"/><comment ref="A9"/></commentList></comments>',
        "xl__drawings__n.vml": '<xml xmlns:x="urn:x"><x:ClientData><x:Anchor>1, 2, 3, 4, 5, 6, 7, 8</x:Anchor><x:Row>8</x:Row><x:FmlaLink>$A$9</x:FmlaLink></x:ClientData></xml>',
        "xl__pivotCache__p.xml": '<pivotCacheDefinition><cacheSource><worksheetSource ref="A1:B9" sheet="表"/></cacheSource></pivotCacheDefinition>',
        "xl__chartsheets__c.xml": "<chartsheet/>",
        "xl__chartsheets___rels__c.xml.rels": relations(drawing="../drawings/e.xml"),
        "xl__drawings__e.xml": "<d:wsDr xmlns:d='urn:d'/>",
        "xl__drawings___rels__e.xml.rels": relations(chartEx="../charts/c2.xml"),
        "xl__charts__c2.xml": "<c:chart xmlns:c='urn:c'><c:f>表!$B$9</c:f><c:f>别的!$B$9</c:f></c:chart>",
    }
    path = made(tmp_path, sheet(*rows("A", "", "", "", "")), **parts)
    out = grown(path)
    moved = {
        "xl/drawings/d.xml": [
            anchor("twoCell", 1, 7), anchor("oneCell", 2, 5), anchor("absolute", 6, 8), "<d:row>8</d:row>", "表!$A$11",
        ],
        "xl/charts/c1.xml": ["表!$B$2:$B$11"],
        "xl/tables/t.xml": ['<table ref="A1:B11"><autoFilter ref="A1:B11"/>', ">A11<"],
        "xl/pivotTables/v.xml": ['<location ref="D11:E22"/>'],
        "xl/ctrlProps/k.xml": ['fmlaLink="$B$9" fmlaRange="别的!$A$9"'],
        "xl/comments1.xml": ['<comment ref="A3"/><comment ref="A11"/>'],
        "xl/drawings/n.vml": ["1, 2, 5, 4, 5, 6, 9, 8", "<x:Row>10<", "$A$11"],
        "xl/pivotCache/p.xml": ['<worksheetSource ref="A1:B11" sheet="表"/>'],
        "xl/charts/c2.xml": ["表!$B$11", "别的!$B$9"],
    }  # fmt: skip
    for name, written in moved.items():
        assert [one for one in written if one not in part(out, name)] == []
    assert changed_parts(path, out) == {SHEET, *moved}


def test_formulas_of_other_sheets_are_calculated_anew_when_a_cell_is_filled(tmp_path: Path) -> None:
    parts = {
        "xl__workbook.xml": BOOK.format("").replace("<definedNames>", "<calcPr calcId='1'/><definedNames>"),
        "xl___rels__workbook.xml.rels": RELATIONS,
        "xl__worksheets__sheet2.xml": sheet(*rows("A", "<f>表!A1</f>")),
    }
    path = workbook(tmp_path, sheet('<row r="1"/>'), **parts)
    path.write_bytes(fill_workbook(path, Changes((CellChange(0, 0, 0, (Splice(0, 0, "1"),)),))).content)
    assert 'fullCalcOnLoad="1"' in part(path, "xl/workbook.xml")


@pytest.mark.parametrize(
    ("first", "other", "names", "fixed"),
    [
        ("<f>SUM(A1:A3)</f>", "<f>表!A9</f>", "", {}),
        ("", "<f>SUM(表:别的!A9)</f>", "", {0: "A1 =SUM(表:别的!A9)", 1: "A1 =SUM(表:别的!A9)"}),
        ("", '<f>"表:别的!A9"</f>', "", {}),
        ("", "", "<definedName name='甲'>'表:别的'!$A$9</definedName>", {0: "='表:别的'!$A$9", 1: "='表:别的'!$A$9"}),
        ('<f t="array" ref="A1:A3">B1:B3*2</f>', "", "", {0: "A1 =B1:B3*2"}),
        ('<f t="array" ref="A1">SUM(B1:B3*2)</f>', "", "", {}),
    ],
)
def test_sheets_that_cannot_grow(tmp_path: Path, first: str, other: str, names: str, fixed: dict[int, str]) -> None:
    path = made(tmp_path, sheet(*rows("A", first)), names, sheet(*rows("A", other)))
    assert fixed_sheets(path) == fixed
