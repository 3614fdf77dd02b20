"""The two editors that open over a cell: one line for figures, a growing one for words.

Comes in: a parent, a font, an alignment. Goes out: plain Qt editors, and their text whatever they are.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QFont, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QToolButton, QWidget

CellEditor = QLineEdit | QPlainTextEdit

FRAME = 2  # pixels
_STYLE = (
    f"QLineEdit, QPlainTextEdit {{ border: {FRAME}px solid #2f6fde; background: #ffffff; color: #000000;"
    " selection-background-color: #2f6fde; selection-color: #ffffff; padding: 0px; }"
)
_BUTTON = 20  # pixels
_BUTTON_STYLE = (
    "QToolButton { border: 1px solid #c3c8cf; border-radius: 3px; background: #f5f7fa; color: #2f6fde; padding: 0px; }"
    " QToolButton:hover { background: #e3ecfb; }"
)


def line_editor(parent: QWidget, font: QFont, align: Qt.AlignmentFlag) -> QLineEdit:
    """For figures."""
    editor = QLineEdit(parent)
    editor.setFrame(False)
    editor.setFont(font)
    editor.setAlignment(align & Qt.AlignmentFlag.AlignHorizontal_Mask | Qt.AlignmentFlag.AlignVCenter)
    editor.setStyleSheet(_STYLE)
    return editor


def text_editor(parent: QWidget, font: QFont, align: Qt.AlignmentFlag, margin: float) -> QPlainTextEdit:
    """For words, which wrap in the cell's width; ``margin`` pixels stand free around them."""
    editor = QPlainTextEdit(parent)
    editor.setFrameShape(QFrame.Shape.NoFrame)
    editor.setFont(font)
    editor.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    editor.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    option = QTextOption(align & Qt.AlignmentFlag.AlignHorizontal_Mask)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    editor.document().setDefaultTextOption(option)
    editor.document().setDocumentMargin(margin)
    editor.setStyleSheet(_STYLE)
    return editor


class _CornerButton(QToolButton):
    """Stays in the lower right corner of the editor that it belongs to."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self.setText("⤢")
        self.setToolTip("放大编辑（F4）")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setStyleSheet(_BUTTON_STYLE)
        self.setFixedSize(_BUTTON, _BUTTON)
        editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            inner = self._editor.rect()
            self.move(inner.right() - self.width() - FRAME, inner.bottom() - self.height() - FRAME)
        return super().eventFilter(watched, event)


def enlarging_button(editor: QPlainTextEdit) -> QToolButton:
    """The button in the editor's corner that asks for a roomier place."""
    return _CornerButton(editor)


def editor_text(editor: QWidget) -> str:
    """What stands in the editor; no-break spaces stay what they are."""
    if isinstance(editor, QPlainTextEdit):
        return editor.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
    return editor.text() if isinstance(editor, QLineEdit) else ""


def fill_editor(editor: QWidget, text: str) -> None:
    """Puts ``text`` in, all of it selected: the first key, and the first composition of an input method, replace it.

    That is no typing: no signal tells of it.
    """
    blocked = QSignalBlocker(editor)
    if isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
        editor.selectAll()
        editor.document().setModified(False)
    elif isinstance(editor, QLineEdit):
        editor.setText(text)
        editor.selectAll()
        editor.setModified(False)
    blocked.unblock()


def replace_text(editor: QWidget, text: str) -> None:
    """As if ``text`` had been typed over all that stands there."""
    if isinstance(editor, QPlainTextEdit):
        editor.selectAll()
        editor.insertPlainText(text)
    elif isinstance(editor, QLineEdit):
        editor.selectAll()
        editor.insert(text)


def is_modified(editor: QWidget) -> bool:
    """Whether anything was typed."""
    if isinstance(editor, QPlainTextEdit):
        return editor.document().isModified()
    return isinstance(editor, QLineEdit) and editor.isModified()


def input_area(editor: CellEditor) -> QWidget:
    """The widget that the mouse reaches."""
    return editor.viewport() if isinstance(editor, QPlainTextEdit) else editor


def put_caret_at_end(editor: QWidget) -> None:
    if isinstance(editor, QPlainTextEdit):
        editor.moveCursor(QTextCursor.MoveOperation.End)
    elif isinstance(editor, QLineEdit):
        editor.deselect()
        editor.end(False)


def needed_height(editor: QPlainTextEdit) -> int:
    """The height in pixels that shows every line."""
    lines = round(editor.document().size().height())
    frame = editor.height() - editor.viewport().height()
    return round(lines * editor.fontMetrics().lineSpacing() + 2 * editor.document().documentMargin()) + frame
