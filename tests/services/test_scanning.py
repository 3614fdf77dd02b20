"""The scanner finds what a search in the bytes does not."""

from __future__ import annotations

import io
import zipfile

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation

from jixiao_desktop.document.documents_json import write_documents
from jixiao_desktop.document.model import Document
from jixiao_desktop.services.scanning import spots
from jixiao_desktop.vocabulary.kinds import Scope, Stage

WORD = "跨区巡查"


def saved(book: Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def planted(where: str) -> bytes:
    """A workbook with the word in one place of it."""
    book = Workbook()
    sheet = book.worksheets[0]
    match where:
        case "cell":
            sheet["A1"] = "含跨区\n巡查"
        case "sheet":
            sheet.title = WORD
        case "author":
            book.properties.creator = WORD
        case "comment":
            sheet["A1"].comment = Comment("含跨区巡查", "甲")
        case "validation":
            choices = DataValidation("list", formula1=f'"{WORD}"')
            choices.add("A1")
            sheet.add_data_validation(choices)
        case "hidden":
            book.create_sheet("二")["B2"] = WORD
            book["二"].sheet_state = "veryHidden"
        case "header":
            sheet.oddHeader.center.text = WORD
    return saved(book)


@pytest.mark.parametrize("where", ["cell", "sheet", "author", "comment", "validation", "hidden", "header"])
def test_every_place_of_a_workbook_is_looked_at(where: str) -> None:
    content = planted(where)
    assert WORD.encode() not in content
    assert {one.word for one in spots("a.xlsx", content, [WORD])} == {WORD}
    assert spots("a.xlsx", content, ["司法救助"]) == ()


def test_runs_of_one_cell_are_joined_and_cells_are_not() -> None:
    parted = b"<sst><si><r><t>\xe8\xb7\xa8\xe5\x8c\xba</t></r><r><t>\xe5\xb7\xa1\xe6\x9f\xa5</t></r></si></sst>"
    apart = b"<sst><si><t>\xe8\xb7\xa8\xe5\x8c\xba</t></si><si><t>\xe5\xb7\xa1\xe6\x9f\xa5</t></si></sst>"
    for part, found in ((parted, 1), (apart, 0)):
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w") as archive:
            archive.writestr("xl/sharedStrings.xml", part)
        assert len(spots("a.xlsx", content.getvalue(), [WORD])) == found


def test_names_and_remarks_of_a_package_are_looked_at() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.comment = WORD.encode()
        archive.writestr(f"media/{WORD}.png", b"")
    assert [one.where for one in spots("a.docx", content.getvalue(), [WORD])] == ["压缩包说明", "内部文件名"]


def test_json_is_read_and_not_searched() -> None:
    document = Document(Stage.TARGET, Scope.PROJECT, annual_goal='跨区"巡查\n组"')
    assert spots("a.json", write_documents([document]).encode(), ['区"巡查组"'])
    assert spots(f"{WORD}.json", b"{}", [WORD])[0].where == "文件名"
