"""The hostile set: workbooks, documents, pages, texts and old workbooks, each with a name that says what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.services.hostile_packages import (
    DOCX,
    MEGABYTE,
    Case,
    bombs,
    box,
    broken_archives,
    broken_parts,
    cell,
    document,
    paragraph,
    workbook,
    write,
)
from tests.xlsx.old_workbook_files import compound_file, record, stream
from tests.xlsx.old_workbook_files import sheet as old_sheet


def workbooks() -> Iterator[Case]:
    yield from broken_parts(workbook())
    yield from broken_archives(workbook())
    yield from bombs({n: c for n, c in workbook().items() if n.startswith("xl/") and not n.endswith(".rels")})
    made = {**dict(_cells()), **dict(_sheets()), **dict(_books())}
    for name, parts in made.items():
        yield name, lambda path, parts=parts: write(path, parts)


def _cells() -> Iterator[tuple[str, dict[str, str | bytes]]]:
    addresses = ("XFD1048576", "A99999999999", "A1048577", "ZZZZ1", "A0", "1A", "a1", "", "A-1", "R1C1", "字1", "A1:B2")
    for address in addresses:
        yield f"a cell at {address}", workbook(f'<row><c r="{address}" t="str"><v>1</v></c></row>')
    for number in ("99999999999", "0", "-1", "x", "1048576", ""):
        yield f"a row {number}", workbook(f'<row r="{number}">{cell("1")}</row>')
    for value in (
        "1e999999",
        "-1e-999999",
        "NaN",
        "inf",
        "1" * MEGABYTE,
        "1e308",
        "0x1",
        "1,5",
        "",
        "1e",
        "２",
        "0." + "3" * 90_000,
    ):
        yield f"the number {value[:12]}", workbook(f"<row><c><v>{value}</v></c></row>")
    for kind, value in (
        ("s", "1"),
        ("s", "-1"),
        ("s", "9" * 50_000),
        ("s", "x"),
        ("x", "1"),
        ("b", "7"),
        ("e", "#N/A"),
        ("d", "x"),
    ):
        yield f"a cell of type {kind} {value[:9]}", workbook(f'<row><c t="{kind}"><v>{value}</v></c></row>')
    yield "escaped halves and NUL", workbook(f"<row>{cell('_xD800__x0000__x000D_')}</row>")
    yield "a text of 200 000", workbook(f"<row>{cell('字' * 200_000)}</row>")
    yield "the same long text in every cell", workbook(
        "<row>" + '<c t="s"><v>0</v></c>' * 1900 + "</row>", xl__sharedStrings__xml="", **{
            "xl__sharedStrings.xml": f"<sst><si><t>{'字' * 99_000}</t></si></sst>"}
    )  # fmt: skip
    yield (
        "a style that there is not",
        workbook(f"<row>{cell('1', chr(32) + 's=' + chr(34) + '9' * 99 + chr(34))}</row>"),
    )


def _sheets() -> Iterator[tuple[str, dict[str, str | bytes]]]:
    row = f"<row>{cell('开展法治宣传活动') * 10}</row>"
    yield "20 001 rows", workbook(f"<row>{cell('1')}</row>" * 20_001)
    yield "20 000 rows of 30", workbook(f"<row>{'<c><v>1</v></c>' * 30}</row>" * 20_000)
    yield "19 000 rows of 10", workbook(row * 19_000)
    yield "2 001 columns", workbook(f"<row>{cell('1') * 2001}</row>")
    yield (
        "labels only",
        workbook("".join(f"<row>{cell('项目名称')}{cell('资金总额')}{cell('联系电话')}</row>" for _ in range(15_000))),
    )
    yield (
        "labels wide apart",
        workbook(f'<row>{cell("项目名称")}<c r="XFD{{n}}" t="str"><v>1</v></c></row>'.replace("{n}", "9")),
    )
    yield "titles only", workbook(f"<row>{cell('2024年项目支出绩效目标表')}</row>" * 15_000)
    yield (
        "heads only",
        workbook(
            "".join(f"<row>{''.join(map(cell, ('一级指标', '三级指标', '指标值')))}</row>" for _ in range(15_000))
        ),
    )
    yield "a million blank rows", workbook("<row/>" * 1_048_576)
    yield (
        "600 blank columns",
        workbook(f"<row>{'<c s=' + chr(34) + '1' + chr(34) + '/>' * 1}{'<c/>' * 600}</row>" * 500),
    )
    yield (
        "30 000 shared formulas",
        workbook(
            "".join(f'<row><c><f t="shared" ref="A1:XFD1048576" si="{n}">A1</f></c></row>' for n in range(15_000))
        ),
    )
    for name, areas in {
        "whole grid": ["A1:XFD1048576"],
        "whole grid 1 000 times": ["A1:XFD1048576"] * 1000,
        "overlapping": [f"A{n}:D{n + 50}" for n in range(1, 500)],
        "backwards": ["D4:A1"], "no area": ["x"], "row 0": ["A0:B2"], "whole columns": ["A:B"],
        "200 001": ["A1:B2"] * 200_001, "far away": ["XFA1048570:XFD1048576"], "tall": ["F1:F19999"] * 50,
    }.items():  # fmt: skip
        merges = "".join(f'<mergeCell ref="{area}"/>' for area in areas)
        yield f"merges: {name}", workbook(behind=f"<mergeCells>{merges}</mergeCells>")
    yield (
        "a label in every fiftieth row",
        workbook("".join(f'<row><c r="A{50 * n + 9}" t="str"><v>项目名称</v></c></row>' for n in range(19_900))),
    )
    yield (
        "rows backwards",
        workbook("".join(f'<row r="{n}"><c r="A{n}" t="str"><v>1</v></c></row>' for n in range(9000, 9, -1))),
    )
    yield "names of elements", workbook("".join(f"<x{n}/>" for n in range(5000)))
    yield "names of namespaces", workbook("".join(f'<a:x xmlns:a="urn:{n}"/>' for n in range(5000)))
    yield "a long mark", workbook("<row " + " ".join(f'a{n}=""' for n in range(200_000)) + "/>")
    yield "labels with colons", workbook(f"<row>{cell('项目名称：' * 15_000)}</row>" * 10)
    yield "a list over 5 001 projects", _projects(5001)
    columns = "".join(f'<col min="{n}" max="16384" hidden="1"/>' for n in range(50_000))
    yield "50 000 hidden columns", workbook(row * 1000, before=f"<cols>{columns}</cols>")
    yield "columns of nonsense", workbook(before='<cols><col min="9" max="-1" width="1e99" hidden="1"/><col/></cols>')
    yield "cells outside of rows", workbook(behind=cell("1"))
    yield "elements in each other", workbook("<row>" + "<c><v>1" * 100 + "</v></c>" * 100 + "</row>")


def _projects(count: int) -> dict[str, str | bytes]:
    heads = "".join(map(cell, ("项目名称", "一级指标", "二级指标", "三级指标", "指标值")))
    rows = "".join(
        f"<row>{''.join(map(cell, (f'项目{n}', '产出指标', '数量指标', '次数', '5')))}</row>" for n in range(count)
    )
    return {
        **workbook(),
        "xl/worksheets/sheet1.xml": f"<worksheet><sheetData><row>{heads}</row>{rows}</sheetData></worksheet>",
    }


def _books() -> Iterator[tuple[str, dict[str, str | bytes]]]:
    relation = '<Relationships><Relationship Id="r1" Type="x/worksheet" {}/></Relationships>'
    for what in ('Target="../../../etc/passwd"', 'Target="http://localhost/" TargetMode="External"', 'Target="workbook.xml"',
                 'Target=""', "", 'Target="worksheets"'):  # fmt: skip
        yield f"a relation {what}", {**workbook(), "xl/_rels/workbook.xml.rels": relation.format(what)}
    sheets = "".join(f'<sheet name="{n}" sheetId="{n}" r:id="r1"/>' for n in range(1001))
    yield (
        "1 001 sheets",
        {**workbook(), "xl/workbook.xml": f'<workbook xmlns:r="urn:r"><sheets>{sheets}</sheets></workbook>'},
    )
    same = "".join(f'<sheet name="{n}" sheetId="{n}" r:id="r1"/>' for n in range(900))
    book = f'<workbook xmlns:r="urn:r"><sheets>{same}</sheets></workbook>'
    yield "900 times the same sheet", {**workbook(f"<row>{cell('1') * 10}</row>" * 5000), "xl/workbook.xml": book}
    yield "no sheet", {**workbook(), "xl/workbook.xml": "<workbook/>"}
    names = "<definedName>A1</definedName>" * 100_000
    yield "100 000 names", {
        **workbook(), "xl/workbook.xml": str(workbook()["xl/workbook.xml"]).replace("<sheets>", f"<definedNames>{names}</definedNames><sheets>")
    }  # fmt: skip
    for code in (
        "0" * MEGABYTE,
        "[" * 60_000,
        '"' * 60_001,
        "yyyy" * 60,
        "0.0" + "?" * 200,
        "#" * 250 + ",",
        "%" * 250,
        "E+0" * 80,
    ):
        styles = (
            f'<styleSheet><numFmts><numFmt numFmtId="200" formatCode="{code.replace(chr(34), "&quot;")}"/></numFmts>'
        )
        styles += '<cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>'
        number = '<row><c s="0"><v>45000.123456</v></c></row>'
        yield f"the format {code[:6]}", {**workbook(number), "xl/styles.xml": styles}
    yield (
        "50 000 styles",
        {**workbook(), "xl/styles.xml": f"<styleSheet><cellXfs>{'<xf/>' * 50_000}</cellXfs></styleSheet>"},
    )


def documents() -> Iterator[Case]:
    yield from broken_parts(document())
    yield from broken_archives(document())
    yield from bombs({"word/document.xml": ""} | {n: c for n, c in DOCX.items() if n == "x"})
    spans = ("10000000", "2001", "0", "-1", "x", "1e3", "", "２")
    made = {
        f"gridSpan {n}": document(f"<w:tr>{box('1', f'<w:gridSpan w:val={chr(34)}{n}{chr(34)}/>')}</w:tr>")
        for n in spans
    }
    wide = '<w:gridSpan w:val="2000"/>'
    made |= {
        "wide cells": document(f"<w:tr>{box('1', wide)}</w:tr>" * 5000),
        "wide cells in a row": document(f"<w:tr>{box('1', wide) * 500}</w:tr>"),
        "gridBefore": document('<w:tr><w:trPr><w:gridBefore w:val="99999"/></w:trPr></w:tr>'),
        "merges without a beginning": document(f"<w:tr>{box('1', '<w:vMerge/>') * 9}</w:tr>" * 500),
        "one merge over all": document(f"<w:tr>{box('1', '<w:hMerge/><w:vMerge/>') * 9}</w:tr>" * 2000),
        "200 001 cells": document(f"<w:tr>{box('1') * 20}</w:tr>" * 10_001),
        "3 000 rows of 60": document(f"<w:tr>{box('1') * 60}</w:tr>" * 3000),
        "1 001 tables": document(behind="<w:tbl></w:tbl>" * 1001),
        "300 tables in each other": document(behind="<w:tbl><w:tr><w:tc>" * 80 + "</w:tc></w:tr></w:tbl>" * 80),
        "a table in each cell": document(f"<w:tr><w:tc><w:tbl><w:tr>{box('1')}</w:tr></w:tbl></w:tc></w:tr>" * 900),
        "a long paragraph": document(behind=paragraph("字" * 200_000)),
        "100 000 paragraphs": document(behind=paragraph("项目名称：") * 100_000),
        "cells without rows": document(box("1")),
        "rows outside of tables": document(behind=f"<w:tr>{box('1')}</w:tr>"),
        "a cell that never ends": document(f"<w:tr><w:tc>{paragraph('1') * 50_000}</w:tc></w:tr>"),
        "repeated heads": document("".join(f"<w:tr>{''.join(map(box, ('一级指标', '二级指标', '三级指标', '指标值')))}</w:tr>" for _ in range(2000))),
        "symbols": document(f"<w:tr><w:tc><w:p>{'<w:sym w:char=' + chr(34) + 'zz' + chr(34) + '/>'}<w:sym/></w:p></w:tc></w:tr>"),
        "deleted in each other": document(behind="<w:del>" * 100 + "</w:del>" * 100),
        "labels with colons": document(f"<w:tr>{box('资金总额：' * 10_000)}</w:tr>" * 20),
        "ticks": document(f"<w:tr>{box('项目类型')}{box('□' + '甲' * 90_000)}</w:tr>"),
        "brackets": document(f"<w:tr>{box('(' * 50_000 + ')' * 40_000)}</w:tr>" * 5),
    }  # fmt: skip
    for name, parts in made.items():
        yield name, lambda path, parts=parts: write(path, parts)


def others() -> Iterator[Case]:
    pages = {
        "bytes": bytes(range(256)) * 100, "one byte": b"\x00", "a book": b"SQLite format 3\0" + bytes(1000),
        "a page cut": b"<html><table><tr><td>1<td rowspan=", "spans": b"<table><tr><td rowspan=65534 colspan=1000>1" * 300,
        "spans of one table": b"<table><tr>" + b"<td colspan=1000 rowspan=60000>1<tr>" * 300,
        "tables in each other": b"<table><tr><td>" * 100_000, "open marks": b"<table>" + b"<!--" * 500_000,
        "quotes": b"<table>" + b"<a b='" * 500_000, "entities": b"<table><td>" + b"&" * 1_000_000 + b"&#99999999999;",
        "a doctype": b"<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><table><td>&a;",
        "rows": b"<table>" + b"<tr><td>1" * 20_001, "an encoding that there is not": b"<meta charset=klingon><table><td>\xff\xfe",
        "a long text": "一".encode() * 6_000_000, "tabs": b"\t" * 3_000_000, "lines": b"\n" * 3_000_000, "commas": b",\n" * 900_000,
        "a quote": b'1\t"' + b"2\t3\n" * 4000, "half a character": "绩效".encode("gb18030")[:3], "UTF-16": "表\t1\n".encode("utf-16"),
        "a PDF": b"%PDF-1.7", "RTF": b"{\\rtf1" + b"{" * 100_000, "JSON": b"[" * 100_000, "JSON numbers": b'{"documents": [' + b"1" * 100_000,
        "JSON of the wrong type": b'{"documents": [' + b"1," * 50_000 + b"1]}", "JSON of digits": b"[" + b"1," * 1_600_000 + b"1]",
        "JSON of a long text": b'{"documents": [{"stage": "target", "scope": "project", "name": "' + b"1" * 100_001 + b'"}]}',
        "JSON of no numbers": b'{"documents": [{"stage": "target", "scope": "whole", "year": 1e999, "score_total": NaN}]}',
        "JSON of one source": b'{"documents": [{"stage": "target", "scope": "whole", "funds": [' + b'{"source": "total"},' * 20_000 + b'{"source": "total"}]}]}',
        "opening signs": b"<table>" + b"<" * 1_000_000, "opening marks": b"<table><td>" + b"<a " * 300_000,
        "a web archive": b"MIME-Version: 1.0\r\n\r\n<html><table><td>1", "an XML workbook of 2003": b"<?xml version='1.0'?><Workbook><Table/></Workbook>",
        "blank columns": (b"\t" * 1500 + b"\n") * 2000, "a large text": b"1\n" * 17_000_000,
        "an XML workbook": b"<?xml version='1.0'?><Workbook/>", "nothing": b"", "blanks": b" " * 100,
    }  # fmt: skip
    for name, content in pages.items():
        yield name, lambda path, content=content: path.write_bytes(content)
    whole = compound_file(stream(old_sheet([["甲", 1.0]] * 5, [(0, 65535, 0, 255)])))
    streams = {
        "records of nonsense": b"".join(record(n, b"\xff" * 40) for n in range(0, 0x900, 3)), "blank": b"", "long": b"\x09\x08" * 40_000,
        "cells far out": stream(old_sheet([]) + record(0x203, b"\xff" * 14)), "many merges": stream(old_sheet([["1"]], [(0, 65535, 0, 255)] * 500)),
    }  # fmt: skip
    for name, content in streams.items():
        yield f"old: {name}", lambda path, content=content: path.write_bytes(compound_file(content))
    for share in range(1, 10):
        yield f"old: cut to {share}0 %", lambda path, share=share: path.write_bytes(whole[: len(whole) * share // 10])
    yield "old: chain in a ring", lambda path: path.write_bytes(whole[:-512] + bytes(512))
    yield "old: a password", lambda path: path.write_bytes(compound_file(stream(old_sheet([["1"]]), password=True)))
    yield "old: no office file", lambda path: path.write_bytes(compound_file(b"1", "Other"))


def written(folder: Path, kind: str, case: Case) -> Path:
    path = folder / f"甲.{kind}"
    case[1](path)
    return path
