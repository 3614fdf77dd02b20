"""Font files in Qt's font database.

Comes in: the file of a face. Goes out: the font under which Qt draws exactly that face.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from jixiao_desktop.pdf.fonts import FontFile

_TRIAL_SIZE = 100


@lru_cache
def registered_font(file: FontFile) -> QFont | None:
    """The face as Qt's font database has it, without hinting.

    ``None`` if Qt has another face under its name: that one's letters are others. Raises UserError if the file cannot be
    read.
    """
    head = QByteArray(file.face.table("head"))
    number = QFontDatabase.addApplicationFont(str(file.path))
    for family in QFontDatabase.applicationFontFamilies(number):
        for style in QFontDatabase.styles(family):
            font = QFontDatabase.font(family, style, _TRIAL_SIZE)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            if QRawFont.fromFont(font).fontTable("head") == head:
                return font
    return None
