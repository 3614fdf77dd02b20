"""Files of other programs as neutral tables, each by the reader of its kind.

Comes in: a path and the file's content. Goes out: a :class:`~jixiao_desktop.foreign_grid.ForeignFile`. A kind that is not read
is refused with a sentence that says how to save the file.
"""

from __future__ import annotations

from pathlib import Path

from jixiao_desktop.docx.reading import read_document
from jixiao_desktop.foreign_grid import ForeignFile
from jixiao_desktop.incoming_files import SENTENCES as FILES
from jixiao_desktop.incoming_files import FileKind, is_encrypted, kind_of, root_of
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.xlsx.reading import read_workbook

_READERS = {"workbook": read_workbook, "document": read_document}


class ForeignFiles:
    """Reads one file after the other; :meth:`close` when there are no more."""

    def read(self, path: Path, content: bytes) -> ForeignFile:
        """Raises ``UserError`` (``file-*``, ``import-*``)."""
        match kind_of(content):
            case FileKind.PACKAGE:
                return _of_package(path)
            case FileKind.OLE if is_encrypted(content):
                raise FILES.error("file-password", path.name)
            case FileKind.OLE:
                raise SENTENCES.error("import-old", path.name)
            case FileKind.PDF:
                raise SENTENCES.error("import-pdf", path.name)
            case FileKind.RTF:
                raise SENTENCES.error("import-rtf", path.name)
        raise FILES.error("file-kind", path.name, found=path.suffix or "没有扩展名")

    def close(self) -> None: ...


def _of_package(path: Path) -> ForeignFile:
    reader = _READERS.get(root_of(path))
    if reader is None:
        raise FILES.error("file-kind", path.name, found="不是 Word 或 Excel 文档")
    return reader(path)
