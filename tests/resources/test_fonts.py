"""The shipped fonts hold the characters that forms need, in the outlines that reportlab takes."""

from __future__ import annotations

import functools

import pytest
from fontTools.ttLib import TTFont

from jixiao_desktop.resource_files import resource_path

REGULAR = "NotoSerifSC-Regular.ttf"
BOLD = "NotoSerifSC-Bold.ttf"
BOTH = pytest.mark.parametrize("name", [REGULAR, BOLD])
ASCII = "".join(map(chr, range(0x20, 0x7F)))
FULL_WIDTH = "".join(map(chr, range(0xFF01, 0xFF5F)))
SIGNS = "≥≤％±〔〕“”‘’《》【】、，。；：？！（）…—·①⑳㎡√×÷Ⅰ℃‰￥¥\u3000"
PLACE_NAMES = "沅埌㙟浉湉堽垚塝塆㳇㵲圪垯鿍䢺硙𡐓𨙸𬒈𫄧"


def gb2312() -> str:
    """Return all characters of GB 2312-80."""
    cells = (bytes([row, cell]) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    return "".join(cell.decode("gb2312", errors="ignore") for cell in cells)


def gbk_hanzi() -> str:
    """Return the unified ideographs of GBK."""
    return "".join(map(chr, range(0x4E00, 0x9FA6)))


def opened(name: str) -> TTFont:
    """Open a shipped font; the caller closes it."""
    return TTFont(resource_path("fonts", name), lazy=True)


@functools.cache
def mapped(name: str) -> frozenset[int]:
    """Return the code points of a shipped font."""
    with opened(name) as font:
        return frozenset(font.getBestCmap())


def missing(name: str, characters: str) -> str:
    """Return those characters that the font has no glyph for."""
    return "".join(character for character in characters if ord(character) not in mapped(name))


@BOTH
@pytest.mark.parametrize(
    "characters",
    [gb2312(), ASCII, FULL_WIDTH, SIGNS, PLACE_NAMES],
    ids=["gb2312", "ascii", "full-width", "signs", "place-names"],
)
def test_characters_of_forms_are_there(name: str, characters: str) -> None:
    assert missing(name, characters) == ""


def test_regular_holds_all_of_gbk_and_extension_a() -> None:
    assert missing(REGULAR, gbk_hanzi()) == ""
    assert missing(REGULAR, "".join(map(chr, range(0x3400, 0x4DB6)))) == ""


@BOTH
def test_radicals_are_left_out_so_that_copied_text_stays_chinese(name: str) -> None:
    assert not [code for code in mapped(name) if 0x2E80 <= code <= 0x2FDF]


@BOTH
def test_outlines_are_truetype_and_may_be_embedded(name: str) -> None:
    with opened(name) as font:
        assert font.sfntVersion == "\x00\x01\x00\x00"
        assert "glyf" in font
        assert "fvar" not in font
        assert font["OS/2"].fsType == 0


@BOTH
def test_no_layout_table_moves_glyphs_away_from_their_widths(name: str) -> None:
    with opened(name) as font:
        assert not {"GPOS", "GSUB", "kern"} & set(font.keys())


def test_licence_stands_beside_the_fonts() -> None:
    licence = resource_path("fonts", "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
