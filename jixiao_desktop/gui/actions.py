"""Everything that menus, tool bar and keys can start, each once.

Comes in: the window that owns them. Goes out: ``QAction`` objects by name; who does the work connects to ``triggered``.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QToolBar, QWidget

_TEXTS = {
    "new_book": ("新建账册…", "Ctrl+N"),
    "open_book": ("打开账册…", "Ctrl+O"),
    "open_demo": ("打开示例", ""),
    "export_pdf": ("导出 PDF…", "Ctrl+P"),
    "export_xlsx": ("导出 XLSX…", "Ctrl+Shift+P"),
    "leave": ("退出", "Ctrl+Q"),
    "undo": ("撤销", "Ctrl+Z"),
    "redo": ("重做", "Ctrl+Y"),
    "insert_row": ("插入行", "Ctrl++"),
    "remove_row": ("删除行", "Ctrl+-"),
    "move_up": ("上移", "Alt+Up"),
    "move_down": ("下移", "Alt+Down"),
    "copy": ("复制", ""),
    "paste": ("粘贴", ""),
    "clear": ("清除内容", ""),
    "new_filing": ("新增单位年度…", "Ctrl+Shift+N"),
    "new_whole": ("新增整体支出", ""),
    "new_project": ("新增项目…", "Ctrl+J"),
    "remove_expenditure": ("删除这项支出…", ""),
    "months": ("监控月份…", ""),
    "zoom_in": ("放大", "Ctrl+]"),
    "zoom_out": ("缩小", "Ctrl+["),
    "zoom_first": ("默认大小", "Ctrl+0"),
}


@dataclass(frozen=True)
class Actions:
    """The actions of one window."""

    new_book: QAction
    open_book: QAction
    open_demo: QAction
    export_pdf: QAction
    export_xlsx: QAction
    leave: QAction
    undo: QAction
    redo: QAction
    insert_row: QAction
    remove_row: QAction
    move_up: QAction
    move_down: QAction
    copy: QAction
    paste: QAction
    clear: QAction
    new_filing: QAction
    new_whole: QAction
    new_project: QAction
    remove_expenditure: QAction
    months: QAction
    zoom_in: QAction
    zoom_out: QAction
    zoom_first: QAction

    @classmethod
    def of(cls, window: QWidget) -> Actions:
        return cls(**{field.name: _action(window, *_TEXTS[field.name]) for field in fields(cls)})

    def of_rows(self) -> list[QAction]:
        return [self.insert_row, self.remove_row, self.move_up, self.move_down]

    def of_blocks(self) -> list[QAction]:
        return [self.copy, self.paste, self.clear]

    def of_tree(self) -> list[QAction]:
        return [self.new_filing, self.new_whole, self.new_project, self.remove_expenditure]

    def of_exports(self) -> list[QAction]:
        return [self.export_pdf, self.export_xlsx]

    def fill_menus(self, bar: QMenuBar) -> None:
        """The menu bar: 文件, 编辑, 填报, 视图."""
        groups = {
            "文件(&F)": [[self.new_book, self.open_book, self.open_demo], self.of_exports(), [self.leave]],
            "编辑(&E)": [[self.undo, self.redo], self.of_blocks(), self.of_rows()],
            "填报(&T)": [self.of_tree(), [self.months]],
            "视图(&V)": [[self.zoom_in, self.zoom_out, self.zoom_first]],
        }
        for title, parts in groups.items():
            menu = bar.addMenu(title)
            for part in parts:
                menu.addActions(part)
                if part is not parts[-1]:
                    menu.addSeparator()

    def fill_tools(self, bar: QToolBar) -> None:
        """What is wanted daily."""
        bar.addActions([self.undo, self.redo])
        for part in ([self.new_filing, self.new_project], self.of_rows(), self.of_exports()):
            bar.addSeparator()
            bar.addActions(part)


def _action(window: QWidget, text: str, shortcut: str) -> QAction:
    action = QAction(text, window)
    action.setIconText(text.removesuffix("…"))
    if shortcut:
        action.setShortcut(QKeySequence(shortcut))
        action.setToolTip(f"{action.iconText()}（{shortcut}）")
    return action
