"""Pages to draw: every built-in form, filled; and PDF files read back by the tools of poppler."""

from __future__ import annotations

import subprocess
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from jixiao_desktop.document.model import Department, Document, Indicator
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.gui.preview.page_painter import PagePainter
from jixiao_desktop.layout.model import Page
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.vocabulary.kinds import IndicatorKind

_NUMBERS = "〇一二三四五六七八"
_LONG = "围绕基层治理和优化营商环境组织课题研究，完成调研课题不少于3项，形成论文不少于6篇；"


@dataclass(frozen=True)
class Word:
    """A word as poppler finds it on a page: its left and right end, its top and its height, in mm."""

    text: str
    left: float
    right: float
    top: float
    height: float


def document_of(definition: Definition) -> Document:
    """Enough of everything for several pages."""
    kinds = [IndicatorKind.QUANTITY, IndicatorKind.QUALITY, IndicatorKind.TIMELINESS, IndicatorKind.SATISFACTION]
    indicators = [
        Indicator(
            kind=kind, name=f"{kind.label}{_NUMBERS[number]}的名称写得比较长", target=f"≥{number}场次", standard="计划"
        )
        for kind in kinds
        for number in range(1, 9)
    ]
    return Document(
        stage=definition.stage,
        scope=definition.scope,
        year=2026,
        department=Department(name="示例县法学会", functions=_LONG * 4),
        name="县法学会工作经费",
        annual_goal=_LONG * 5,
        indicators=tuple(indicators),
    )


def pages_of(drawing: Drawing, form: str) -> tuple[Page, ...]:
    definition = drawing.catalogue.definitions[form]
    return drawing.pages(document_of(definition), definition)


def picture(page: Page, painter: PagePainter, dpi: int) -> QImage:
    """The page as the screen shows it."""
    scale = dpi / 25.4
    image = QImage(round(page.width * scale), round(page.height * scale), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    ink = QPainter(image)
    painter.paint(ink, page, scale)
    ink.end()
    return image


def rendered(pdf: Path, number: int, dpi: int) -> QImage:
    """Page ``number`` of the file, from 1, as poppler draws it."""
    target = pdf.with_name(f"{pdf.stem}-{number}")
    command = ["pdftoppm", "-r", str(dpi), "-f", str(number), "-l", str(number), "-png", "-singlefile", pdf, target]
    subprocess.run(command, check=True)
    return QImage(f"{target}.png")


def words(pdf: Path) -> list[list[Word]]:
    """The words of each page, in an order that does not hang on how poppler reads columns."""
    done = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True)
    space = "{http://www.w3.org/1999/xhtml}"
    mm = 25.4 / 72
    pages = [
        [
            Word(
                word.text or "",
                float(word.attrib["xMin"]) * mm,
                float(word.attrib["xMax"]) * mm,
                float(word.attrib["yMin"]) * mm,
                (float(word.attrib["yMax"]) - float(word.attrib["yMin"])) * mm,
            )
            for word in page.iter(f"{space}word")
        ]
        for page in ET.fromstring(done.stdout).iter(f"{space}page")
    ]
    return [sorted(page, key=lambda word: (word.text, round(word.left), word.top)) for page in pages]


def blurred(image: QImage) -> list[int]:
    """The greys of an image made so small that a shift of a fraction of a mm hardly shows, one of a mm does."""
    small = image.convertToFormat(QImage.Format.Format_Grayscale8)
    small = small.scaled(105, 148, mode=Qt.TransformationMode.SmoothTransformation)
    return [small.pixelColor(x, y).red() for y in range(small.height()) for x in range(small.width())]
