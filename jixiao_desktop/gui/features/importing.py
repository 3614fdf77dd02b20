"""Forms of other offices into the book: files, folders, and what was copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jixiao_desktop.gui.actions import Line, Menu
from jixiao_desktop.gui.dialogs.questions import ask_files, ask_folder
from jixiao_desktop.gui.importing.import_run import ImportRun

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow

_IMPORTS = (
    Line("import_files", "导入…", "Ctrl+I", "import", "把填好的 Word、Excel 表读进账册，先核对再导入"),
    Line("import_folder", "导入文件夹…", tip="一个文件夹里所有填好的表"),
    Line("import_clipboard", "导入剪贴板…", "Ctrl+Shift+I", tip="在 Word、Excel、WPS 或网页里复制的整张表"),
)


def add_importing(window: MainWindow) -> None:
    run = ImportRun(window)

    def choose_files() -> None:
        if paths := ask_files(window, window.settings.last_folder):
            window.opening.take_files(paths)

    def choose_folder() -> None:
        if folder := ask_folder(window, window.settings.last_folder):
            run.take_paths([folder])

    works = {"import_files": choose_files, "import_folder": choose_folder, "import_clipboard": run.take_clipboard}
    when = dict.fromkeys(works, lambda: window.desk is None or window.can_write)
    window.actions_.add(Menu.FILE, _IMPORTS, works, when)
