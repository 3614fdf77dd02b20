"""What was said of the cells of a layout, to look at and to take back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QWidget

from jixiao_desktop.recognition.places import Correction
from jixiao_desktop.recognition.recognising import Recognised
from jixiao_desktop.services.understanding import correction_words


def corrections_menu(parent: QWidget, form: Recognised, take_back: Callable[[Sequence[Correction]], object]) -> QMenu:
    """One entry for each correction, and one for all; ``take_back`` gets those that no longer hold."""
    menu = QMenu(parent)
    title = menu.addAction("点一条就取消，以后也不再照办：")
    title.setEnabled(False)
    for one in form.corrections:
        menu.addAction(correction_words(form, one)).triggered.connect(lambda _checked=False, one=one: take_back([one]))
    menu.addSeparator()
    menu.addAction("全部取消，按程序的理解").triggered.connect(lambda: take_back(form.corrections))
    return menu
