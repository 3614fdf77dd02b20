"""Pages onto a printer.

Comes in: a printer set up for A4, pages one after the other, and what was ordered. Goes out: the job at the printer, whole
or, where the user stops it, not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from jixiao_desktop.gui.long_work import Tell
from jixiao_desktop.gui.output_settings import Offset
from jixiao_desktop.gui.preview.printers import Duplex
from jixiao_desktop.gui.sentences import SENTENCES

MM_PER_INCH = 25.4
# Draws page ``number`` with its upper left corner at the painter's origin, so many device units to the mm.
DrawPage = Callable[[QPainter, int, float], None]


@dataclass(frozen=True)
class PrintOrder:
    """``pages`` are numbers from 0; ``offset`` moves all ink on the paper."""

    printer: str
    pages: tuple[int, ...]
    copies: int = 1
    collate: bool = True
    duplex: Duplex = Duplex.DuplexNone
    offset: Offset = field(default_factory=Offset)


@dataclass(frozen=True)
class PrintJob:
    """What is printed: under which name, which pages lie across, which begin a form, and how a page is drawn."""

    name: str
    landscape: Sequence[bool]
    begins: Sequence[bool]
    draw: DrawPage


def print_pages(printer: QPrinter, order: PrintOrder, job: PrintJob, tell: Tell) -> bool:
    """Prints; false if the user stopped it. Raises ``UserError`` (``print-failed``) if the printer does not take it."""
    pages = _set_up(printer, order, job)
    painter = QPainter()
    if not painter.begin(printer):
        raise SENTENCES.error("print-failed", order.printer)
    try:
        for done, number in enumerate(pages):
            if tell(done, len(pages), f"正在打印第 {done + 1} 页，共 {len(pages)} 页"):
                printer.abort()
                return False
            if done and not _next_page(printer, number is not None and job.landscape[number]):
                raise SENTENCES.error("print-failed", order.printer)
            if number is not None:
                _draw(painter, printer, order.offset, job, number)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return True


def _set_up(printer: QPrinter, order: PrintOrder, job: PrintJob) -> Sequence[int | None]:
    """Everything but the pages; returns them as they are to be drawn, ``None`` for the blank back of a sheet."""
    printer.setDocName(job.name)
    printer.setDuplex(order.duplex)
    printer.setPageOrientation(_orientation(job.landscape[order.pages[0]]))
    if printer.supportsMultipleCopies():
        printer.setCopyCount(order.copies)
        printer.setCollateCopies(order.collate)
        return _on_sheets(order.pages, order, job)
    if order.collate:
        return _on_sheets(order.pages * order.copies, order, job)
    return [number for number in order.pages for _ in range(order.copies)]


def _on_sheets(pages: Sequence[int], order: PrintOrder, job: PrintJob) -> Sequence[int | None]:
    """On both sides of the paper each form begins on a sheet of its own: each is signed and stamped by itself."""
    if order.duplex is Duplex.DuplexNone:
        return pages
    sides: list[int | None] = []
    for number in pages:
        if len(sides) % 2 and (job.begins[number] or number == order.pages[0]):
            sides.append(None)
        sides.append(number)
    return sides


def _next_page(printer: QPrinter, landscape: bool) -> bool:
    printer.setPageOrientation(_orientation(landscape))
    return printer.newPage()


def _orientation(landscape: bool) -> QPageLayout.Orientation:
    return QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait


def _draw(painter: QPainter, printer: QPrinter, offset: Offset, job: PrintJob, number: int) -> None:
    across, down = printer.logicalDpiX() / MM_PER_INCH, printer.logicalDpiY() / MM_PER_INCH
    painter.save()
    painter.translate(offset.x / 10 * across, offset.y / 10 * down)
    painter.scale(1.0, down / across)
    job.draw(painter, number, across)
    painter.restore()
