"""The fonts that print, and how each character is printed with them.

Comes in: font files, shipped or of the system. Goes out: a :class:`FontSet`, which measures text (the layout's
``Metrics``) and says which glyph of which file prints a character. Nothing here needs the PDF library.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from jixiao_desktop.errors import system_reason
from jixiao_desktop.pdf.sentences import SENTENCES
from jixiao_desktop.pdf.truetype import TrueType, UnfitFontError
from jixiao_desktop.resource_files import resource_path

SHIPPED = "思源宋体"
BOXES = "☐☑☒"  # no Chinese face at hand has them: they are drawn
_FULL_WIDTH = 1000
_MISSING_SIGN = "〓"
_INVISIBLE = ("Cc", "Cf", "Cs", "Zl", "Zp")
_VARIATION_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))


@dataclass(frozen=True)
class FontFile:
    """A TrueType file; ``index`` is the face's place in a collection."""

    path: Path
    index: int = 0

    @cached_property
    def face(self) -> TrueType:
        """The face, read when first needed. Raises UserError if it cannot be read or embedded."""
        try:
            return TrueType(self.path, self.index)
        except UnfitFontError as error:
            raise SENTENCES.error("font-unfit", str(self.path)) from error
        except (OSError, ValueError) as error:
            detail = system_reason(error) if isinstance(error, OSError) else "内容不对"
            raise SENTENCES.error("font-unreadable", str(self.path), detail=detail) from error


@dataclass(frozen=True)
class Glyph:
    """How a character is printed: glyph ``number`` of ``file``, ``width`` thousandths of the size wide.

    ``thickened``: drawn with a stroke, for want of a bold face. ``box``: the glyph is a blank, over which the box is to
    be drawn. ``missing``: no face has the character, ``number`` is the sign for that.
    """

    file: FontFile
    number: int
    width: int
    thickened: bool = False
    box: bool = False
    missing: bool = False


@dataclass(frozen=True)
class FontSet:
    """A choice of fonts under the ``name`` that settings show. What they lack is taken from ``fallback``."""

    name: str
    regular: FontFile
    bold: FontFile | None = None
    fallback: FontSet | None = None

    def advances(self, text: str, bold: bool) -> list[int]:
        """The advance of each character in thousandths of the size; 0 for what is not printed."""
        return list(map((self._bold_widths if bold else self._widths).__getitem__, text))

    @property
    def ascent(self) -> int:
        return self.regular.face.ascent

    @property
    def descent(self) -> int:
        return self.regular.face.descent

    def missing(self, text: str) -> set[str]:
        """The characters of ``text`` that no face has; a 〓 is printed instead."""
        return {char for char in set(text) if (glyph := self.glyph(char)) and glyph.missing}

    def glyph(self, char: str, bold: bool = False) -> Glyph | None:
        """How ``char`` is printed; ``None`` for control characters and other signs without a picture."""
        key = (char, bold)
        if key not in self._glyphs:
            self._glyphs[key] = None if _is_invisible(char) else self._picture(char, bold)
        return self._glyphs[key]

    def _picture(self, char: str, bold: bool) -> Glyph:
        return self._found(" " if char == "\t" else char, bold) or self._stand_in(char, bold)

    @cached_property
    def _glyphs(self) -> dict[tuple[str, bool], Glyph | None]:
        """What :meth:`glyph` has found so far."""
        return {}

    @cached_property
    def _widths(self) -> _Widths:
        return _Widths(self, bold=False)

    @cached_property
    def _bold_widths(self) -> _Widths:
        return _Widths(self, bold=True)

    def _files(self, bold: bool) -> Iterator[tuple[FontFile, bool]]:
        """The files to be asked, in order, and whether they are to be thickened."""
        if bold and self.bold:
            yield self.bold, False
        yield self.regular, bold
        if self.fallback:
            yield from self.fallback._files(bold)

    def _found(self, char: str, bold: bool) -> Glyph | None:
        """The first face that has ``char``, or else what it is a mere variant of (⼀ is printed as 一)."""
        for form in dict.fromkeys((char, unicodedata.normalize("NFKC", char))):
            for file, thickened in self._files(bold) if len(form) == 1 else ():
                number = file.face.glyphs.get(ord(form))
                if number is not None:
                    return Glyph(file, number, file.face.width(number), thickened)
        return None

    def _stand_in(self, char: str, bold: bool) -> Glyph:
        blank = self._found("\u3000", bold) or Glyph(self.regular, 0, _FULL_WIDTH)
        if char in BOXES:
            return Glyph(blank.file, blank.number, _FULL_WIDTH, box=True)
        sign = self._found(_MISSING_SIGN, bold) or Glyph(self.regular, 0, _FULL_WIDTH)
        return Glyph(sign.file, sign.number, sign.width, sign.thickened, missing=True)


class _Widths(dict[str, int]):
    """Widths by character, filled as they are asked for."""

    def __init__(self, fonts: FontSet, bold: bool) -> None:
        super().__init__()
        self._fonts, self._bold = fonts, bold

    def __missing__(self, char: str) -> int:
        glyph = self._fonts.glyph(char, self._bold)
        width = self[char] = glyph.width if glyph else 0
        return width


@cache
def shipped_fonts() -> FontSet:
    """The Song face that comes with the program: the same pages on every machine."""
    regular, bold = (FontFile(resource_path("fonts", f"NotoSerifSC-{weight}.ttf")) for weight in ("Regular", "Bold"))
    return FontSet(SHIPPED, regular, bold)


def _is_invisible(char: str) -> bool:
    if char == "\t":
        return False
    return unicodedata.category(char) in _INVISIBLE or any(ord(char) in some for some in _VARIATION_SELECTORS)
