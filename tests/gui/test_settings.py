"""What the window remembers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from jixiao_desktop.gui.settings import FIRST_ZOOM, LARGEST_ZOOM, Settings


def store(path: Path) -> QSettings:
    return QSettings(str(path / "settings.ini"), QSettings.Format.IniFormat)


def test_first_values(settings: Settings) -> None:
    assert settings.last_book is None
    assert settings.last_folder == Path.home()
    assert settings.zoom == FIRST_ZOOM
    assert settings.state("window").isEmpty()


def test_what_is_kept_is_there_next_time(settings: Settings, tmp_path: Path) -> None:
    book = tmp_path / "账册 一.jixiao"
    book.touch()
    settings.last_book, settings.last_folder, settings.zoom = book, tmp_path, 1.5
    settings.keep_state("window", QByteArray(b"\x00\x01"))
    settings.save()
    again = Settings(store(tmp_path))
    assert (again.last_book, again.last_folder, again.zoom) == (book, tmp_path, 1.5)
    assert again.state("window") == QByteArray(b"\x00\x01")


def test_what_is_gone_or_wrong_is_forgotten(settings: Settings, tmp_path: Path) -> None:
    settings.last_book, settings.last_folder = tmp_path / "gone.jixiao", tmp_path / "gone"
    assert settings.last_book is None
    assert settings.last_folder == Path.home()
    raw = store(tmp_path)
    raw.setValue("zoom", "large")
    assert Settings(raw).zoom == FIRST_ZOOM
    raw.setValue("zoom", "900")
    assert Settings(raw).zoom == LARGEST_ZOOM


def test_the_users_own_file_is_plain_text(home_of_the_tests: Path) -> None:
    settings = Settings.of_user()
    settings.zoom = 2.0
    settings.save()
    assert [path.name for path in home_of_the_tests.rglob("*.ini")] == ["jixiao-desktop.ini"]
    settings.zoom = FIRST_ZOOM
    settings.save()
