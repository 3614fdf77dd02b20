"""What is proposed to a clerk is a folder that a clerk finds again."""

from pathlib import Path

import pytest

from jixiao_desktop.services.folders import documents_folder


def test_documents_then_the_desktop_then_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert documents_folder() == tmp_path
    (tmp_path / "Desktop").mkdir()
    assert documents_folder() == tmp_path / "Desktop"
    (tmp_path / "文档").mkdir()
    assert documents_folder() == tmp_path / "文档"
    assert documents_folder().is_absolute()
