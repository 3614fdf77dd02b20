"""Every file gives its documents, or one sentence that names it; its content says what it is."""

import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from jixiao_desktop.errors import Message, UserError
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.exporting import Selection, export
from jixiao_desktop.services.importing import import_documents
from jixiao_desktop.services.reading_files import FileReader, read_file
from jixiao_desktop.store import Book

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DATA = Path(__file__).parents[1] / "data"
BOOK = DATA / "inputs" / "suining-2023.xlsx"
DOCUMENT = DATA / "inputs" / "ziyang-2021.docx"


def refused(path: Path) -> Message:
    with pytest.raises(UserError) as told:
        read_file(path)
    (message,) = told.value.messages
    assert message.place.startswith(path.name)
    assert message.remedy
    return message


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("file", [BOOK, DOCUMENT], ids=lambda path: path.name)
def test_the_name_of_a_file_does_not_matter(tmp_path: Path, file: Path) -> None:
    (renamed,) = read_file(Path(shutil.copy(file, tmp_path / "表.json"))).documents
    (own,) = read_file(file).documents
    assert replace(renamed, source="") == replace(own, source="")
    assert renamed.source == "表.json#1"


def test_one_reader_takes_many_files_and_gives_the_places_too() -> None:
    with FileReader() as reader:
        readings = [reader.read(path) for path in (BOOK, DATA / "documents" / "ziyang-2021-docx.json", DOCUMENT)]
    assert [len(reading.documents) for reading in readings] == [1, 1, 1]
    assert [len(reading.forms) for reading in readings] == [1, 0, 1]
    assert readings[0].forms[0].places


def test_a_book_comes_back_from_its_workbooks(book: Book, drawing: Drawing, tmp_path: Path) -> None:
    written = export(book, drawing, tmp_path, ["xlsx"], Selection(), lambda *_: None)
    known = [document for path in written.files for document in read_file(path, drawing.catalogue).documents]
    assert [one.form for one in known] == ["hunan-whole-target", *["hunan-project-target"] * (len(known) - 1)]
    assert all(document.doubts == () for document in known)
    again = import_documents(book, known)
    assert (again.added, again.unchanged, again.messages) == (0, len(known), ())


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.txt", b'{"stage": "target"}', "json-missing"),
        ("a.json", b"{\xff\xfe", "import-encoding"),
        ("a.json", b"{", "json-syntax"),
        ("a.json", b'{"documents": []}', "import-empty"),
        ("a.xlsx", b"%PDF-1.7\n", "import-pdf"),
        ("a.docx", b"{\\rtf1 }", "import-rtf"),
        ("a.xlsx", OLE.ljust(512) + "EncryptedPackage\0".encode("utf-16-le"), "file-password"),
        ("a.xlsx", b"\0\1\2\3", "file-kind"),
        ("a.xls", OLE, "file-kind"),
        ("a.xls", OLE.ljust(512) + "Workbook\0".encode("utf-16-le"), "file-damaged"),
        ("a.xls", b"<?xml version='1.0'?><Workbook/>", "file-kind"),
        ("a.txt", "今天开会".encode(), "import-no-form"),
        ("a.txt", b"\x81\xff\xff", "text-encoding"),
        ("a.xls", b"<html><table><tr><td>1</table>", "import-no-form"),
        ("a.xlsx", b"", "file-empty"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    assert refused(written(tmp_path, name, content)).code == code


def test_a_missing_file_is_said_in_a_sentence(tmp_path: Path) -> None:
    assert "找不到" in refused(tmp_path / "没有.json").text


@pytest.mark.parametrize(
    ("main", "code"), [("<presentation/>", "file-kind"), ("", "file-damaged"), ("<document/>", "import-no-form")]
)
def test_other_packages_are_refused(tmp_path: Path, main: str, code: str) -> None:
    path = tmp_path / "表.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        relation = '<Relationship Id="r" Type="x/officeDocument" Target="main.xml"/>'
        archive.writestr("_rels/.rels", f"<Relationships>{relation}</Relationships>")
        archive.writestr("main.xml", main)
    assert refused(path).code == code
