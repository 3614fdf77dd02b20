"""A roomy box for a long text, with its count of characters.

Comes in: the cell, the text as it is, the font of the paper, and ``enter(text)``. Goes out: ``accepted`` once the text is
entered; what is refused stays in the box with the reason. Whoever goes back keeps ``text`` for the cell's own editor.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from jixiao_desktop.gui.designer.ui_enlarged_text_dialog import Ui_EnlargedTextDialog
from jixiao_desktop.gui.dialogs.answering_dialog import AnsweringDialog
from jixiao_desktop.gui.editor.cell_editors import editor_text
from jixiao_desktop.layout.model import GridCell

_OVER = "color: #b3261e; font-weight: bold;"
_WITHIN = "color: #5b6470;"


class EnlargedTextDialog(AnsweringDialog):
    """放大编辑. Ctrl+Enter enters; Esc goes back to the cell."""

    def __init__(
        self,
        title: str,
        cell: GridCell,
        text: str,
        font: QFont,
        enter: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_EnlargedTextDialog()
        self.ui.setupUi(self)
        self._enter, self._limit = enter, cell.limit
        self.setWindowTitle(title)
        self.ui.help.setText(cell.help)
        self.ui.help.setVisible(bool(cell.help))
        self.ui.text.setFont(font)
        self.ui.text.setPlainText(text)
        self.ui.text.moveCursor(QTextCursor.MoveOperation.End)
        self.ui.text.textChanged.connect(self._count)
        self._count()
        self.listen(self.ui.buttons, self.ui.problem, "填入（Ctrl+Enter）")
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("回到格内（Esc）")
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.accept, context=Qt.ShortcutContext.WindowShortcut)
        self.ui.text.setFocus()

    @property
    def text(self) -> str:
        return editor_text(self.ui.text)

    def answer(self) -> None:
        QGuiApplication.inputMethod().commit()
        self._enter(self.text)

    def _count(self) -> None:
        count = sum(not sign.isspace() for sign in self.text)
        over = self._limit is not None and count > self._limit
        limit = "" if self._limit is None else f"，限 {self._limit} 字"
        self.ui.count.setText(f"{count} 字{limit}{f'，超出 {count - self._limit} 字' if over and self._limit else ''}")
        self.ui.count.setStyleSheet(_OVER if over else _WITHIN)
