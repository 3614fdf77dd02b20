"""Short questions and answers that Qt has dialogs for.

Comes in: a parent window and words. Goes out: the answer; ``None`` or false where the user thought better of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget

from jixiao_desktop.errors import UserError
from jixiao_desktop.services.books import SUFFIX

_MOST_SAID = 10  # sentences in a box
_BOOKS = f"绩效填报账册 (*{SUFFIX})"
_FORMS = "填好的表 (*.xlsx *.xlsm *.xls *.et *.docx *.doc *.wps *.htm *.html *.csv *.txt *.json);;所有文件 (*)"


def ask_new_book(parent: QWidget, folder: Path) -> Path | None:
    """Where a new book shall stand; nothing that exists is overwritten later."""
    option = QFileDialog.Option.DontConfirmOverwrite
    name, _ = QFileDialog.getSaveFileName(parent, "新建账册", str(folder / f"绩效填报{SUFFIX}"), _BOOKS, options=option)
    if not name:
        return None
    path = Path(name)
    return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)


def ask_book(parent: QWidget, folder: Path) -> Path | None:
    """Which book to open."""
    name, _ = QFileDialog.getOpenFileName(parent, "打开账册", str(folder), _BOOKS)
    return Path(name) if name else None


def ask_files(parent: QWidget, folder: Path) -> list[Path]:
    """Which files are to be taken into the book."""
    names, _ = QFileDialog.getOpenFileNames(parent, "导入", str(folder), _FORMS)
    return [Path(name) for name in names]


def ask_folder(parent: QWidget, folder: Path) -> Path | None:
    """Of which folder all files are to be taken into the book."""
    name = QFileDialog.getExistingDirectory(parent, "导入文件夹", str(folder))
    return Path(name) if name else None


def ask_words(parent: QWidget, title: str, question: str, known: str) -> str | None:
    """A few words on one line, beginning with those that are ``known``."""
    dialog = _input(parent, title, question)
    dialog.setTextValue(known)
    return dialog.textValue() if _accepted(dialog) else None


def ask_number(parent: QWidget, title: str, question: str, proposed: int) -> int | None:
    """A year."""
    dialog = _input(parent, title, question)
    dialog.setInputMode(QInputDialog.InputMode.IntInput)
    dialog.setIntRange(1900, 2999)
    dialog.setIntValue(proposed)
    return dialog.intValue() if _accepted(dialog) else None


def ask_choice(parent: QWidget, title: str, question: str, choices: Sequence[str]) -> int | None:
    """Which of ``choices``, by its place."""
    dialog = _input(parent, title, question)
    dialog.setComboBoxItems(list(choices))
    return list(choices).index(dialog.textValue()) if choices and _accepted(dialog) else None


def ask_yes(parent: QWidget, title: str, question: str, yes: str, no: str = "取消") -> bool:
    """A question whose answer ``yes`` does the work; ``no`` is proposed."""
    box = QMessageBox(QMessageBox.Icon.Question, title, question, QMessageBox.StandardButton.NoButton, parent)
    button = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(no, QMessageBox.ButtonRole.RejectRole))
    box.exec()
    box.deleteLater()
    return box.clickedButton() is button


def tell(parent: QWidget | None, words: str) -> None:
    """Something to know, in a box with one button."""
    _box(QMessageBox.Icon.Information, parent, words)


def tell_error(parent: QWidget | None, error: UserError) -> None:
    """What is wrong, in a box with one button that fits on the screen."""
    said = [str(message) for message in error.messages]
    more = [f"……还有 {len(said) - _MOST_SAID} 条。"] if len(said) > _MOST_SAID else []
    _box(QMessageBox.Icon.Warning, parent, "\n".join([*said[:_MOST_SAID], *more]))


def _input(parent: QWidget, title: str, question: str) -> QInputDialog:
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(question)
    dialog.setOkButtonText("确定")
    dialog.setCancelButtonText("取消")
    return dialog


def _accepted(dialog: QInputDialog) -> bool:
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted


def _box(icon: QMessageBox.Icon, parent: QWidget | None, words: str) -> None:
    box = QMessageBox(icon, "绩效填报", words, QMessageBox.StandardButton.NoButton, parent)
    box.addButton("知道了", QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    box.deleteLater()
