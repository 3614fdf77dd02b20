"""Small faces cut out of the shipped one, for what a face may lack."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from jixiao_desktop.pdf.fonts import FontFile
from jixiao_desktop.resource_files import resource_path

MakeFace = Callable[[str], FontFile]


def shipped(name: str) -> TTFont:
    """A shipped face, as fontTools sees it."""
    return TTFont(BytesIO(resource_path("fonts", name).read_bytes()), lazy=True)


def cut(characters: str) -> TTFont:
    """The shipped face with ``characters`` only."""
    font = shipped("NotoSerifSC-Regular.ttf")
    subsetter = Subsetter(Options(notdef_outline=True, name_IDs=[1, 6]))
    subsetter.populate(text=characters)
    subsetter.subset(font)
    return font
