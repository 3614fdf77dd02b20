"""What is remembered of how forms go out of the program: onto printers, into files.

Comes in: a ``QSettings`` store. Goes out: typed values; what is missing or not understood is its default.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

LARGEST_OFFSET = 200


@dataclass(frozen=True)
class Offset:
    """By how much a printer is to print further right (``x``) and further down (``y``), in tenths of a mm."""

    x: int = 0
    y: int = 0

    @property
    def words(self) -> str:
        parts = [
            f"向{plus if tenths > 0 else minus} {abs(tenths) / 10:.1f} 毫米"
            for tenths, plus, minus in ((self.x, "右", "左"), (self.y, "下", "上"))
            if tenths
        ]
        return "、".join(parts) + "移动" if parts else "不移动"


class OutputSettings:
    """The printer and how each prints, the folder and the form of exported files."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def printer(self) -> str:
        """The name of the printer that was used last."""
        return str(self._store.value("printer", "") or "")

    @printer.setter
    def printer(self, name: str) -> None:
        self._store.setValue("printer", name)

    @property
    def offsets(self) -> dict[str, Offset]:
        """By the printer's name; a printer that prints where it should is not in it."""
        try:
            known = json.loads(str(self._store.value("printer_offsets", "{}")))
            return {str(name): Offset(_tenths(x), _tenths(y)) for name, (x, y) in known.items()}
        except (ValueError, TypeError, AttributeError):
            return {}

    def offset(self, printer: str) -> Offset:
        return self.offsets.get(printer, Offset())

    def keep_offset(self, printer: str, offset: Offset) -> None:
        known = {**self.offsets, printer: offset}
        text = json.dumps({name: [one.x, one.y] for name, one in known.items() if one != Offset()}, ensure_ascii=False)
        self._store.setValue("printer_offsets", text)

    @property
    def folder(self) -> Path | None:
        """Where exported files go, if it was chosen and is still there."""
        text = str(self._store.value("export_folder", "") or "")
        return Path(text) if text and Path(text).is_dir() else None

    @folder.setter
    def folder(self, folder: Path | None) -> None:
        self._store.setValue("export_folder", "" if folder is None else str(folder))

    @property
    def blank_rows(self) -> bool:
        """Whether a second level without indicators is printed as a blank row."""
        return self._yes("blank_rows", True)

    @blank_rows.setter
    def blank_rows(self, kept: bool) -> None:
        self._store.setValue("blank_rows", kept)

    def each(self, format_: str) -> bool:
        """Whether each form becomes a file of its own; so at first with PDF, not with workbooks."""
        return self._yes(f"each_{format_}", format_ == "pdf")

    def keep_each(self, format_: str, each: bool) -> None:
        self._store.setValue(f"each_{format_}", each)

    @property
    def preview_size(self) -> str:
        """How large the preview shows pages: a way to fit the window, or a zoom; empty at first."""
        return str(self._store.value("preview_size", "") or "")

    @preview_size.setter
    def preview_size(self, size: str) -> None:
        self._store.setValue("preview_size", size)

    def _yes(self, name: str, otherwise: bool) -> bool:
        return str(self._store.value(name, otherwise)).lower() == "true"


def _tenths(value: object) -> int:
    return min(max(int(str(value)), -LARGEST_OFFSET), LARGEST_OFFSET)
