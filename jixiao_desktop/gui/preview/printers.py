"""The printers of this computer.

Comes in: what the system says. Goes out: names and abilities to choose from, and a printer set up for our pages.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

Duplex = QPrinter.DuplexMode


@dataclass(frozen=True)
class PrinterChoice:
    """A printer by its ``name``; ``duplex`` are the ways in which it turns the paper, none if it cannot."""

    name: str
    duplex: tuple[Duplex, ...] = ()


class Printers:
    """The system's printers, as they are at the moment."""

    def installed(self) -> list[PrinterChoice]:
        """The one that the system prefers first."""
        infos = [info for info in QPrinterInfo.availablePrinters() if not info.isNull()]
        infos.sort(key=lambda info: not info.isDefault())
        return [PrinterChoice(info.printerName(), _duplex(info)) for info in infos]

    def open(self, name: str) -> QPrinter:
        """The printer, on A4, drawn from the paper's edge and in its full resolution."""
        return on_a4(QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution))


def on_a4(printer: QPrinter) -> QPrinter:
    """``printer`` set to A4 without margins; lengths on it are those of the paper."""
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    return printer


def _duplex(info: QPrinterInfo) -> tuple[Duplex, ...]:
    offered = info.supportedDuplexModes()
    return tuple(mode for mode in (Duplex.DuplexLongSide, Duplex.DuplexShortSide) if mode in offered)
