"""The tabs over a form: the stages of its expenditure.

Comes in: the stages there are and can be. Goes out: ``picked`` with the one that a person wants to see or to begin.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QTabBar, QWidget

from jixiao_desktop.services.stages import StageOffer

_TO_BEGIN = QColor("#8a929c")


class StageTabs(QTabBar):
    """A stage that was not begun yet is grey and has a plus; a form with one stage alone needs no tabs."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers: tuple[StageOffer, ...] = ()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_stages(self, offers: Sequence[StageOffer], document: str | None) -> None:
        """The tabs of ``offers``; that of ``document`` is the current one."""
        self._offers = tuple(offers)
        while self.count():
            self.removeTab(0)
        for at, offer in enumerate(self._offers):
            self.addTab(offer.stage.label if offer.document else f"＋ {offer.stage.label}")
            if offer.document is None:
                self.setTabTextColor(at, _TO_BEGIN)
                self.setTabToolTip(at, f"由前一阶段的内容开始填写{offer.stage.label}")
        self.setCurrentIndex(next((at for at, o in enumerate(self._offers) if o.document == document), -1))
        self.setVisible(len(self._offers) > 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The current tab changes only when the form does: what is being typed may be refused."""
        at = self.tabAt(event.position().toPoint())
        if 0 <= at < len(self._offers) and at != self.currentIndex():
            self.picked.emit(self._offers[at])

    @property
    def to_begin(self) -> StageOffer | None:
        """The first stage that was not begun yet."""
        return next((offer for offer in self._offers if offer.document is None), None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
