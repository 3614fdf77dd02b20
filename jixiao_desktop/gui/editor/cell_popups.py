"""What opens under an editor: the list of what is usually written, or a calendar. The keys stay with the editor.

Comes in: the editor's box, its text, and the keys that it hands on. Goes out: ``picked`` with the text that was clicked,
and what is chosen for who asks.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from types import MappingProxyType

from PySide6.QtCore import QDate, QRect, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QCalendarWidget, QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.dates import read_date, written_date

_STYLE = "QListWidget { border: 1px solid #9aa5b4; background: #ffffff; font-size: 14px; }"
_MOST = 8  # lines of a list before it scrolls
_PADDING = 6  # pixels
_DAYS = MappingProxyType({Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1})
_MONTHS = MappingProxyType({Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1})


class ListPopup(QListWidget):
    """Shows what goes on from the text that is typed; nothing is chosen until a key or the mouse does."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._words: tuple[str, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setPalette(_palette())
        self.setStyleSheet(_STYLE)
        self.itemClicked.connect(lambda item: self.picked.emit(item.text()))
        self.hide()

    def offer(self, words: Sequence[str], typed: str, beside: QRect) -> None:
        """Those of ``words`` that have ``typed`` in them, all for a blank."""
        wanted = comparable(typed)
        self._words = tuple(word for word in words if wanted in comparable(word) and word != typed)
        self.clear()
        for word in self._words:
            self.addItem(QListWidgetItem(word))
        self.setVisible(bool(self._words))
        height = self.sizeHintForRow(0) * min(len(self._words), _MOST) + _PADDING
        _stand(self, self._over, beside, max(beside.width(), 120), height)

    def press(self, key: Qt.Key) -> bool:
        """Whether the key moved the choice."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key, 0)
        if not step or not self.isVisible():
            return False
        self.setCurrentRow((self.currentRow() + step) % self.count() if self.currentRow() >= 0 or step > 0 else -1)
        return True

    @property
    def chosen(self) -> str | None:
        item = self.currentItem() if self.isVisible() else None
        return None if item is None else item.text()


class CalendarPopup(QFrame):
    """Begins with the day that stands in the editor, else with today."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setPalette(_palette())
        self._days = QCalendarWidget(self)
        self._days.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._days.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        for child in self._days.findChildren(QWidget):
            child.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._days)
        self._days.clicked.connect(lambda _day: self.picked.emit(self.chosen))
        self.hide()

    def offer(self, typed: str, beside: QRect) -> None:
        day = read_date(typed) or date.today()
        self._days.setSelectedDate(QDate(day.year, day.month, day.day))
        self.show()
        size = self.sizeHint()
        _stand(self, self._over, beside, size.width(), size.height())

    def press(self, key: Qt.Key) -> bool:
        """Whether the key moved the day."""
        if not self.isVisible() or not (key in _DAYS or key in _MONTHS):
            return False
        day = self._days.selectedDate()
        self._days.setSelectedDate(day.addDays(_DAYS[key]) if key in _DAYS else day.addMonths(_MONTHS[key]))
        return True

    @property
    def chosen(self) -> str | None:
        day = self._days.selectedDate()
        return written_date(date(day.year(), day.month(), day.day())) if self.isVisible() else None


def _palette() -> QPalette:
    """The program's colours, each set by name: the form around has a selection that is not seen."""
    palette = QApplication.palette()
    for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Highlight, QPalette.ColorRole.HighlightedText):
        palette.setColor(role, palette.color(role))
    return palette


def _stand(popup: QWidget, over: QWidget, beside: QRect, width: int, height: int) -> None:
    """Under ``beside``, or over it where there is no room."""
    below = beside.bottom() + 1
    y = below if below + height <= over.height() else max(beside.top() - height, 0)
    popup.setGeometry(max(min(beside.left(), over.width() - width), 0), y, width, height)
    popup.raise_()
