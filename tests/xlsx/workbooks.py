"""Workbooks as strangers make them."""

import zipfile
from pathlib import Path

TYPES = "<Types/>"
RELATIONS = '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>'
WORKBOOK = '<workbook xmlns:r="urn:r"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>'
BOOK_RELATIONS = (
    '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
    '<Relationship Id="r2" Type="x/sharedStrings" Target="sharedStrings.xml"/>'
    '<Relationship Id="r3" Type="x/styles" Target="styles.xml"/></Relationships>'
)


def workbook(folder: Path, sheet: str, strings: str = "<sst/>", styles: str = "<styleSheet/>", **other: str) -> Path:
    """A workbook with one sheet, its parts as XML."""
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS,
        "xl/workbook.xml": WORKBOOK,
        "xl/_rels/workbook.xml.rels": BOOK_RELATIONS,
        "xl/sharedStrings.xml": strings,
        "xl/styles.xml": styles,
        "xl/worksheets/sheet1.xml": sheet,
    }
    parts |= {name.replace("__", "/"): content for name, content in other.items()}
    path = folder / "表.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def sheet(cells: str, behind: str = "", before: str = "") -> str:
    return f"<worksheet>{before}<sheetData><row>{cells}</row></sheetData>{behind}</worksheet>"
