"""The two editors that open over a cell: one line for figures, a growing one for words.

Comes in: a parent, a font, an alignment. Goes out: plain Qt editors, and their text whatever they are.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QWidget

CellEditor = QLineEdit | QPlainTextEdit

FRAME = 2  # pixels
_STYLE = (
    f"QLineEdit, QPlainTextEdit {{ border: {FRAME}px solid #2f6fde; background: #ffffff; color: #000000;"
    " selection-background-color: #2f6fde; selection-color: #ffffff; padding: 0px; }"
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


def editor_text(editor: QWidget) -> str:
    """What stands in the editor; no-break spaces stay what they are."""
    if isinstance(editor, QPlainTextEdit):
        return editor.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
    return editor.text() if isinstance(editor, QLineEdit) else ""


def fill_editor(editor: QWidget, text: str) -> None:
    """Puts ``text`` in, all of it selected: the first key, and the first composition of an input method, replace it."""
    if isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
        editor.selectAll()
        editor.document().setModified(False)
    elif isinstance(editor, QLineEdit):
        editor.setText(text)
        editor.selectAll()
        editor.setModified(False)


def is_modified(editor: QWidget) -> bool:
    """Whether anything was typed."""
    if isinstance(editor, QPlainTextEdit):
        return editor.document().isModified()
    return isinstance(editor, QLineEdit) and editor.isModified()


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
