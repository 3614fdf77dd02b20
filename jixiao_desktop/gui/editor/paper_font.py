"""The font that prints, on screen, under the family name that Qt gives it.

Comes in: a size in points on paper and the scale of the screen. Goes out: faces with their lengths in pixels.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from jixiao_desktop.gui.font_files import registered_font
from jixiao_desktop.layout.metrics import MM_PER_POINT
from jixiao_desktop.pdf.fonts import FontSet, shipped_fonts


def load_paper_family(fonts: FontSet | None = None) -> str:
    """Makes the faces of ``fonts``, by default the shipped ones, known to Qt; the family under which it has them.

    Qt takes the shipped faces also where another font has no glyph. Raises UserError if a file cannot be read.
    """
    chosen = fonts or shipped_fonts()
    for one in (shipped_fonts(), chosen):
        for file in filter(None, (one.regular, one.bold)):
            registered_font(file)
    font = registered_font(chosen.regular) or registered_font(shipped_fonts().regular)
    return (font or QFont()).family()


@dataclass(frozen=True)
class Face:
    """``font`` has whole pixels, as Qt has them; drawn ``stretch`` times as large it has the paper's size.

    ``ascent`` and ``descent`` are pixels of the paper's size.
    """

    font: QFont
    stretch: float
    ascent: float
    descent: float

    def width(self, text: str) -> float:
        """The advance of ``text`` in pixels."""
        return QFontMetricsF(self.font).horizontalAdvance(text) * self.stretch


@lru_cache(maxsize=64)
def paper_face(family: str, size: float, bold: bool, scale: float) -> Face:
    """``size`` points on paper, at ``scale`` pixels to the mm. Without hinting, letters stand as on paper."""
    wanted = size * MM_PER_POINT * scale
    font = QFont(family)
    font.setPixelSize(max(round(wanted), 1))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setKerning(False)
    metrics, stretch = QFontMetricsF(font), wanted / font.pixelSize()
    return Face(font, stretch, metrics.ascent() * stretch, metrics.descent() * stretch)
