"""Forms out of the book: PDF and XLSX."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jixiao_desktop.gui.actions import Line, Menu

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow

_EXPORTS = (
    Line("export_pdf", "导出 PDF…", "Ctrl+P", tool=True),
    Line("export_xlsx", "导出 XLSX…", "Ctrl+Shift+P", tool=True),
)


def add_exporting(window: MainWindow) -> None:
    works = {line.id: window.of_desk(line.id) for line in _EXPORTS}
    when = dict.fromkeys(works, lambda: window.desk is not None)
    window.actions_.add(Menu.FILE, _EXPORTS, works, when)
    window.navigator.addActions(window.actions_.of(*works))
