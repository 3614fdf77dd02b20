"""Files of other programs as neutral tables, each by the reader of its kind.

Comes in: a path and the file's content. Goes out: a :class:`~jixiao_desktop.foreign_grid.ForeignFile`. A kind that is not read
is refused with a sentence that says how to save the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from jixiao_desktop.docx.converting import convert_document
from jixiao_desktop.docx.reading import read_document
from jixiao_desktop.errors import UserError
from jixiao_desktop.foreign_grid import ForeignFile
from jixiao_desktop.incoming_files import SENTENCES as FILES
from jixiao_desktop.incoming_files import FileKind, OldKind, kind_of, old_kind_of, root_of
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.text_tables.html import read_page
from jixiao_desktop.text_tables.separated import read_text
from jixiao_desktop.xlsx.old_workbooks import OldWorkbooks
from jixiao_desktop.xlsx.reading import read_workbook

_READERS = {"workbook": read_workbook, "document": read_document}


@contextmanager
def naming(name: str) -> Iterator[None]:
    """Sentences that know only the sheet name the file too."""
    try:
        yield
    except UserError as error:
        told = (
            m if m.place.startswith(name) else replace(m, place=f"{name} {m.place}".rstrip()) for m in error.messages
        )
        raise UserError(*told) from None


class ForeignFiles:
    """Reads one file after the other; :meth:`close` when there are no more."""

    def __init__(self) -> None:
        self._old_workbooks = OldWorkbooks()

    def read(self, path: Path, content: bytes) -> ForeignFile:
        """Raises ``UserError`` (``file-*``, ``import-*``, ``docx-*``)."""
        match kind_of(content):
            case FileKind.PACKAGE:
                return _of_package(path)
            case FileKind.OLE:
                return self._of_old_office(path, content)
            case FileKind.HTML:
                return read_page(path.name, content)
            case FileKind.TEXT:
                return read_text(path.name, content)
            case FileKind.PDF:
                raise SENTENCES.error("import-pdf", path.name)
            case FileKind.RTF:
                raise SENTENCES.error("import-rtf", path.name)
            case _:
                raise FILES.error("file-kind", path.name, found=path.suffix or "没有扩展名")

    def close(self) -> None:
        self._old_workbooks.close()

    def _of_old_office(self, path: Path, content: bytes) -> ForeignFile:
        match old_kind_of(content):
            case OldKind.ENCRYPTED:
                raise FILES.error("file-password", path.name)
            case OldKind.WORKBOOK:
                return self._old_workbooks.read(path)
            case OldKind.DOCUMENT:
                return _converted(path)
            case _:
                raise FILES.error("file-kind", path.name, found="不是 Word 或 Excel 文档")


def _of_package(path: Path) -> ForeignFile:
    reader = _READERS.get(root_of(path))
    if reader is None:
        raise FILES.error("file-kind", path.name, found="不是 Word 或 Excel 文档")
    return reader(path)


def _converted(path: Path) -> ForeignFile:
    with TemporaryDirectory(prefix="jixiao-", ignore_cleanup_errors=True) as folder:
        return read_document(convert_document(path, Path(folder)))
