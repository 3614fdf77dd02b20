"""Font files that tests make."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTCollection

from jixiao_desktop.pdf.fonts import FontFile
from tests.pdf.faces import MakeFace, cut


@pytest.fixture
def make_face(tmp_path: Path) -> MakeFace:
    """A face that has only the given characters."""

    def make(characters: str) -> FontFile:
        path = tmp_path / f"face{len(list(tmp_path.glob('*.ttf')))}.ttf"
        cut(characters).save(path)
        return FontFile(path)

    return make


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """A collection of two faces: the first has 一 and A, the second 二 and B."""
    faces = TTCollection()
    faces.fonts = [cut("一A"), cut("二B")]
    path = tmp_path / "two.ttc"
    faces.save(path)
    return path
