"""The workbook's file.

Comes in: a filled workbook. Goes out: its bytes, the same for the same content, without names, times or the library's
own remarks, and without a temporary file on the way.
"""

from __future__ import annotations

from io import BytesIO
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.workbook import Workbook
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.merge import MergeCell, MergeCells
from openpyxl.writer.excel import ExcelWriter

if TYPE_CHECKING:
    from _typeshed import SizedBuffer

_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest that ZIP knows
_RIGHTS = 0o600 << 16
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org"
_SILENT = MappingProxyType(
    {
        "docProps/app.xml": f'{_XML}<Properties xmlns="{_OFFICE}/officeDocument/2006/extended-properties"/>',
        "docProps/core.xml": f'{_XML}<cp:coreProperties xmlns:cp="{_OFFICE}/package/2006/metadata/core-properties"/>',
    }
)


def packed(workbook: Workbook) -> bytes:
    """The bytes of the ``.xlsx`` file."""
    content = BytesIO()
    with _Archive(content, "w", ZIP_DEFLATED) as archive:
        _Writer(workbook, archive).write_data()
    return content.getvalue()


class _Archive(ZipFile):
    """Every part with the same date and rights; the parts about author and program say nothing."""

    def writestr(self, zinfo_or_arcname: str | ZipInfo, data: SizedBuffer | str, *_: object, **__: object) -> None:
        info = zinfo_or_arcname if isinstance(zinfo_or_arcname, ZipInfo) else ZipInfo(zinfo_or_arcname, _DATE)
        info.compress_type, info.external_attr, info.create_system = ZIP_DEFLATED, _RIGHTS, 0
        super().writestr(info, _SILENT.get(info.filename, data))


class _SheetWriter(WorksheetWriter):
    """Lists merged cells in the order of the sheet; the library's order differs from run to run."""

    def write_merged_cells(self) -> None:
        inside: Any = self
        areas = sorted(inside.ws.merged_cells.ranges, key=lambda area: (area.min_row, area.min_col))
        if areas:
            inside.xf.send(MergeCells(mergeCell=[MergeCell(area.coord) for area in areas]).to_tree())


class _Writer(ExcelWriter):
    """Writes sheets in memory: the library's own way is by files that a killed program would leave behind."""

    _archive: _Archive

    def write_worksheet(self, ws: Any) -> None:
        writer: Any = _SheetWriter(ws, BytesIO())
        writer.write()
        ws._rels = writer._rels
        self._archive.writestr(ws.path[1:], writer.read())
        self.manifest.append(ws)
