"""The faces of one document: which number each glyph has there, and the font objects that carry them.

Comes in: the characters that are drawn. Goes out: text as hexadecimal glyph numbers, and for each face one composite
font (ISO 32000-1, 9.7: Type 0, Identity-H) with only the glyphs used and a table from glyphs back to characters, so that
text is found and copied as it was entered.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import PDFArray

from jixiao_desktop.pdf.file_structure import PdfFile
from jixiao_desktop.pdf.fonts import FontFile, FontSet
from jixiao_desktop.pdf.ink import STROKE
from jixiao_desktop.pdf.subsetting import subset

_DEFAULT_WIDTH = 1000
_SYMBOLIC = 4
_STEM = 80
_MOST_ENTRIES = 100  # of one block in a character map
_FILL, _FILL_ANDSTROKE = 0, 2


@dataclass
class UsedFace:
    """A face and its glyphs in the order of their numbers; each number stands for one character."""

    file: FontFile
    name: str
    glyphs: list[int] = field(default_factory=lambda: [0])
    numbers: dict[str, int] = field(default_factory=lambda: {"": 0})

    def number(self, glyph: int, char: str) -> int:
        """The number of ``glyph`` standing for ``char``, a new one at first."""
        number = self.numbers.setdefault(char, len(self.glyphs))
        if number == len(self.glyphs):
            self.glyphs.append(glyph)
        return number


class UsedFonts:
    """All faces of one document."""

    def __init__(self, fonts: FontSet) -> None:
        self.fonts = fonts
        self.faces: dict[FontFile, UsedFace] = {}
        self._codes: dict[tuple[float, bool], Codes] = {}

    def codes(self, size: float, bold: bool) -> Codes:
        """The table that turns text of this size and weight into glyph numbers."""
        key = (size, bold)
        if key not in self._codes:
            self._codes[key] = Codes(self, size, bold)
        return self._codes[key]

    def face(self, file: FontFile) -> UsedFace:
        if file not in self.faces:
            self.faces[file] = UsedFace(file, f"F{len(self.faces) + 1}")
        return self.faces[file]

    def add_to(self, pdf: PdfFile) -> None:
        """Put the font objects into ``pdf``, under the names by which the pages call them."""
        for face in self.faces.values():
            pdf.add_font(face.name, _font(pdf, face))


class Codes(dict[int, str]):
    """For ``str.translate``: the glyph number of each character in hexadecimal.

    ``begin`` chooses the face. Where another face has the character, its code closes the string, changes the face,
    draws, and changes back.
    """

    def __init__(self, used: UsedFonts, size: float, bold: bool) -> None:
        super().__init__()
        self._used, self._size, self._bold = used, size, bold
        self._own = used.face(used.fonts.bold if bold and used.fonts.bold else used.fonts.regular)
        self._thickened = bold and not used.fonts.bold
        self.begin = self._begin(self._own, self._thickened)

    def __missing__(self, code: int) -> str:
        self[code] = self._code(chr(code))
        return self[code]

    def _code(self, char: str) -> str:
        glyph = self._used.fonts.glyph(char, self._bold)
        if glyph is None:
            return ""
        if glyph.file is self._own.file and glyph.thickened == self._thickened:
            return f"{self._own.number(glyph.number, char):04X}"
        other = self._used.face(glyph.file)
        begin = self._begin(other, glyph.thickened)
        return f">Tj {begin}<{other.number(glyph.number, char):04X}>Tj {self.begin}<"

    def _begin(self, face: UsedFace, thickened: bool) -> str:
        mode = f"{_FILL_ANDSTROKE} Tr {self._size * STROKE:.2f} w" if thickened else f"{_FILL} Tr"
        return f"/{face.name} {self._size:g} Tf {mode} "


def _font(pdf: PdfFile, used: UsedFace) -> dict[str, object]:
    face = used.file.face
    tag = hashlib.sha256("".join(used.numbers).encode()).digest()
    name = f"/{''.join(chr(65 + byte % 26) for byte in tag[:6])}+{face.postscript_name}"
    bounds = face.bounds
    descriptor = {
        "Type": "/FontDescriptor",
        "FontName": name,
        "Flags": _SYMBOLIC,
        "FontBBox": f"[{bounds.left} {bounds.bottom} {bounds.right} {bounds.top}]",
        "ItalicAngle": 0,
        "Ascent": face.ascent,
        "Descent": -face.descent,
        "CapHeight": face.ascent,
        "StemV": _STEM,
        "FontFile2": pdf.added_stream(subset(face, used.glyphs)),
    }
    descendant = {
        "Type": "/Font",
        "Subtype": "/CIDFontType2",
        "BaseFont": name,
        "CIDSystemInfo": "<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>",
        "FontDescriptor": pdf.added(descriptor),
        "DW": _DEFAULT_WIDTH,
        "W": _widths(used),
        "CIDToGIDMap": "/Identity",
    }
    return {
        "Type": "/Font",
        "Subtype": "/Type0",
        "BaseFont": name,
        "Encoding": "/Identity-H",
        "DescendantFonts": PDFArray([pdf.added(descendant)]),
        "ToUnicode": pdf.added_stream(_characters(used.numbers).encode("ascii")),
    }


def _widths(used: UsedFace) -> str:
    """The widths that differ from the default, as the ``W`` array."""
    widths = ((number, used.file.face.width(glyph)) for number, glyph in enumerate(used.glyphs))
    return f"[{' '.join(f'{number} [{width}]' for number, width in widths if width != _DEFAULT_WIDTH)}]"


def _characters(numbers: Mapping[str, int]) -> str:
    """The character map from glyph numbers to characters (Adobe Technical Note 5411)."""
    entries = [f"<{number:04X}> <{_utf_16(char)}>" for char, number in numbers.items() if char]
    return "\n".join((*_MAP_BEGIN, *_blocks(entries), *_MAP_END))


def _utf_16(char: str) -> str:
    return f"{ord(char):04x}" if char < "\ud800" else char.encode("utf-16-be").hex()


def _blocks(entries: list[str]) -> Iterator[str]:
    for start in range(0, len(entries), _MOST_ENTRIES):
        block = entries[start : start + _MOST_ENTRIES]
        yield f"{len(block)} beginbfchar"
        yield from block
        yield "endbfchar"


_MAP_BEGIN = (
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<0000> <FFFF>",
    "endcodespacerange",
)
_MAP_END = ("endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end")
