"""Shipped files are found in a checkout and in an installed package, or their lack is explained."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao_desktop import resource_files
from jixiao_desktop.resource_files import resource_path


def test_folder_and_file_of_the_checkout_are_found() -> None:
    assert resource_path("fonts").is_dir()
    assert resource_path("fonts", "OFL.txt").is_file()


def test_installed_package_carries_its_own_resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "jixiao_desktop"
    shipped = package / "resources" / "forms" / "a.toml"
    shipped.parent.mkdir(parents=True)
    shipped.write_text("", encoding="utf-8")
    monkeypatch.setattr(resource_files, "PACKAGE", package)
    assert resource_path("forms", "a.toml") == shipped


def test_missing_file_names_the_places_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resource_files, "PACKAGE", tmp_path / "jixiao_desktop")
    with pytest.raises(FileNotFoundError, match="程序自带的文件缺失") as caught:
        resource_path("fonts", "none.ttf")
    assert str(tmp_path / "resources" / "fonts" / "none.ttf") in str(caught.value)
