"""What the window remembers of a user between two starts.

Comes in: a ``QSettings`` store. Goes out: typed values; what is missing or not understood is its default.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from jixiao_desktop.gui.output_settings import OutputSettings
from jixiao_desktop.services.folders import documents_folder

_RECENT = 8
SMALLEST_ZOOM, LARGEST_ZOOM, FIRST_ZOOM = 0.5, 3.0, 1.25


class Settings:
    """The last book and folder, the window's place, the zoom of the form."""

    def __init__(self, store: QSettings) -> None:
        self._store = store
        self.output = OutputSettings(store)

    @classmethod
    def of_user(cls) -> Settings:
        """The user's own settings file."""
        ini = QSettings.Format.IniFormat
        return cls(QSettings(ini, QSettings.Scope.UserScope, "jixiao", "jixiao-desktop"))

    @property
    def path(self) -> Path:
        """The file in which all this stands; it need not exist yet."""
        return Path(self._store.fileName())

    @property
    def last_book(self) -> Path | None:
        """The book that was open last, if it still exists."""
        path = self._path("last_book")
        return path if path is not None and path.is_file() else None

    @last_book.setter
    def last_book(self, path: Path | None) -> None:
        self._store.setValue("last_book", "" if path is None else str(path))

    @property
    def recent_books(self) -> list[Path]:
        """The books that were open, the newest first, those too that are not there now."""
        try:
            known = json.loads(str(self._store.value("recent_books", "[]")))
            return [Path(str(one)) for one in known][:_RECENT]
        except (ValueError, TypeError):
            return []

    def remember_book(self, book: Path) -> None:
        """It is the newest of the recent ones from now on, and the last."""
        self.last_book = book
        self._keep_books([book, *(other for other in self.recent_books if other != book)])

    def forget_book(self, book: Path) -> None:
        self._keep_books([other for other in self.recent_books if other != book])

    def last_place(self, book: Path) -> tuple[str, str]:
        """The document and the path of the field at which the book was left; blank if it is not known."""
        document, _, path = str(self._store.value(f"place/{_name_of(book)}", "") or "").partition(" ")
        return document, path

    def keep_place(self, book: Path, document: str, path: str) -> None:
        self._store.setValue(f"place/{_name_of(book)}", f"{document} {path}")

    def _keep_books(self, books: list[Path]) -> None:
        self._store.setValue("recent_books", json.dumps([str(one) for one in books][:_RECENT], ensure_ascii=False))

    @property
    def last_folder(self) -> Path:
        """Where files were last opened or written; the documents at first."""
        path = self._path("last_folder")
        return path if path is not None and path.is_dir() else documents_folder()

    @last_folder.setter
    def last_folder(self, path: Path) -> None:
        self._store.setValue("last_folder", str(path))

    @property
    def zoom(self) -> float:
        """The size of the form on screen; 1 is as on paper."""
        try:
            zoom = float(str(self._store.value("zoom", FIRST_ZOOM)))
        except ValueError:
            return FIRST_ZOOM
        return min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM)

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self._store.setValue("zoom", zoom)

    @property
    def has_zoom(self) -> bool:
        """Whether a size was ever chosen."""
        return self._store.contains("zoom")

    @property
    def form_set(self) -> str | None:
        """The form set that was chosen last."""
        return str(self._store.value("form_set", "") or "") or None

    @form_set.setter
    def form_set(self, form_set: str | None) -> None:
        self._store.setValue("form_set", form_set or "")

    @property
    def user(self) -> str:
        """The name that stands beside the steps in a book's journal."""
        return str(self._store.value("user", "") or "")

    @user.setter
    def user(self, name: str) -> None:
        self._store.setValue("user", name)

    @property
    def form_font(self) -> str:
        """The name of the font in which forms are shown and printed; empty for the shipped one."""
        return str(self._store.value("form_font", "") or "")

    @form_font.setter
    def form_font(self, name: str) -> None:
        self._store.setValue("form_font", name)

    def state(self, name: str) -> QByteArray:
        """A state that Qt wrote (window, splitter); empty if there is none."""
        found = self._store.value(f"state/{name}")
        return found if isinstance(found, QByteArray) else QByteArray()

    def keep_state(self, name: str, state: QByteArray) -> None:
        self._store.setValue(f"state/{name}", state)

    def save(self) -> None:
        """Writes to the disk now."""
        self._store.sync()

    def _path(self, name: str) -> Path | None:
        text = str(self._store.value(name, "") or "")
        return Path(text) if text else None


def _name_of(book: Path) -> str:
    """A path as a key of the store, in which slashes and Chinese characters would be rewritten."""
    return hashlib.sha256(str(book).encode("utf-8", "surrogateescape")).hexdigest()[:16]
