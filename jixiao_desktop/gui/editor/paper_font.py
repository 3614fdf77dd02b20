"""The font that prints, on screen: the shipped faces under the family name that Qt gives them.

Comes in: a size in points on paper and the scale of the screen. Goes out: faces with their lengths in pixels.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from jixiao_desktop.layout.metrics import MM_PER_POINT
from jixiao_desktop.resource_files import resource_path

_FILES = ("NotoSerifSC-Regular.ttf", "NotoSerifSC-Bold.ttf")


@lru_cache
def load_paper_family() -> str:
    """Makes the shipped faces known to Qt, which then also uses them where another font has no glyph; their family."""
    families: list[str] = []
    for name in _FILES:
        number = QFontDatabase.addApplicationFont(str(resource_path("fonts", name)))
        families += QFontDatabase.applicationFontFamilies(number)
    return families[0] if families else QFont().family()


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
