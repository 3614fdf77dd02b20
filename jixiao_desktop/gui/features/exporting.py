"""Forms out of the book: preview and print, PDF and XLSX."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jixiao_desktop.gui.actions import Line, Menu

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow

_OUT = (
    Line("preview", "打印预览和打印…", "Ctrl+P", "print", tip="看打印出来的样子，从那里打印", tool=True),
    Line("export_pdf", "存为 PDF…", "Ctrl+Shift+P", "export-pdf", tool=True),
    Line("export_xlsx", "存为 XLSX…", "Ctrl+Shift+X", "export-xlsx", tool=True),
)


def add_exporting(window: MainWindow) -> None:
    works = {line.id: window.of_desk(line.id) for line in _OUT}
    when = dict.fromkeys(works, lambda: window.desk is not None)
    window.actions_.add(Menu.FILE, _OUT, works, when)
    window.navigator.context.addActions(window.actions_.of(*works))
