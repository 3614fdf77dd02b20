"""How much room the texts of a foreign workbook's cells take: the sizes and the wrapping that its styles say.

Comes in: the styles part. Goes out: the look of each cell style, and the width of a digit by which columns are counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jixiao_desktop.xlsx.styles import NORMAL_SIZE
from jixiao_desktop.xml_editing import Element, XmlPart, escaped

_NUMBER = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,20})?")
_TRUE = ("1", "true")
_BLACK = {("auto", "1"), ("theme", "1"), ("indexed", "8"), ("indexed", "64"), ("rgb", "FF000000")}
_PIXELS_PER_POINT = 96 / 72


@dataclass(frozen=True)
class CellLook:
    """``size`` in points; ``wraps``: lines are broken at the cell's edge; ``shown``: they stand upright and are not made smaller;
    ``font`` as the file has it."""

    size: float
    bold: bool
    wraps: bool
    shown: bool = True
    font: Element | None = None


@dataclass(frozen=True)
class CellLooks:
    """``digit`` is the width of a digit of the normal style, in points."""

    looks: tuple[CellLook, ...]
    digit: float

    @classmethod
    def of(cls, part: XmlPart | None) -> CellLooks:
        root = part.root if part else None
        fonts = root.child("fonts") if root else None
        styles = root.child("cellXfs") if root else None
        known = fonts.children if fonts else []
        looks = (_look(style, known) for style in (styles.children if styles else ()))
        return cls(tuple(looks), _digit(known[0] if known else None))

    def at(self, style: str | None) -> CellLook:
        number = int(style) if style and style.isdecimal() and len(style) < 7 else 0
        return self.looks[number] if number < len(self.looks) else CellLook(NORMAL_SIZE, False, wraps=False)


def run_properties(font: Element, prefix: str) -> str | None:
    """The look of a text in ``font`` without its colour; ``None`` if it is black in it."""
    color = font.child("color")
    if color is None or color.attributes.items() & _BLACK:
        return None
    name = f"{prefix}:" if prefix else ""
    kept = (one for one in font.children if one.name != "color")
    return f"<{name}rPr>{''.join(_property(one, name) for one in kept)}</{name}rPr>"


def _property(of_font: Element, prefix: str) -> str:
    """A run calls the font's name otherwise (ISO/IEC 29500-1, 18.4.5)."""
    about = "".join(f' {name}="{escaped(value)}"' for name, value in of_font.attributes.items())
    return f"<{prefix}{'rFont' if of_font.name == 'name' else of_font.name}{about}/>"


def number_of(text: str | None) -> float | None:
    """A measure as the files write it; ``None`` for what is none."""
    return float(text) if text and _NUMBER.fullmatch(text) else None


def _look(style: Element, fonts: Sequence[Element]) -> CellLook:
    written = style.attributes.get("fontId", "")
    number = int(written) if written.isdecimal() and len(written) < 7 else 0
    font = fonts[number] if number < len(fonts) else None
    alignment = style.child("alignment")
    about = alignment.attributes if alignment else {}
    upright = about.get("textRotation", "0") == "0" and about.get("shrinkToFit", "0") not in _TRUE
    bold = font.child("b") if font else None
    is_bold = bold is not None and bold.attributes.get("val", "1") in _TRUE
    return CellLook(_size(font), is_bold, about.get("wrapText", "0") in _TRUE, upright, font)


def _size(font: Element | None) -> float:
    size = font.child("sz") if font else None
    return (number_of(size.attributes.get("val")) if size else None) or float(NORMAL_SIZE)


def _digit(font: Element | None) -> float:
    """Half of the size in whole pixels, as programs round it: up in Chinese faces, down in others."""
    pixels = round(_size(font) * _PIXELS_PER_POINT)
    name = font.child("name") if font else None
    is_latin = name is not None and name.attributes.get("val", "").isascii()
    return (pixels // 2 if is_latin else (pixels + 1) // 2) / _PIXELS_PER_POINT
