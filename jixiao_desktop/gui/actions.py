"""What menus, tool bar and keys can start, each once.

Comes in: groups of lines, each with the work it starts. Goes out: ``QAction`` objects by id, in the menus and the tool bar.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QWidget

from jixiao_desktop.gui.icons import icon

Work = Callable[[], object]


class Menu(StrEnum):
    """The menus in their order."""

    FILE = "文件(&F)"
    EDIT = "编辑(&E)"
    FORMS = "表格(&T)"
    VIEW = "查看(&V)"
    HELP = "帮助(&H)"


@dataclass(frozen=True)
class Line:
    """An action: ``icon`` names a picture in ``resources/icons``; ``tool``: it stands in the tool bar too."""

    id: str
    text: str
    shortcut: str = ""
    icon: str = ""
    tip: str = ""
    tool: bool = False


class Actions:
    """The actions of one window. Each is an attribute by its id: ``actions.undo``.

    ``run`` does the work of an action, e.g. once what is being typed is entered.
    """

    def __init__(self, window: QMainWindow, tools: QToolBar, run: Callable[[Work], None]) -> None:
        self._window = window
        self._tools = tools
        self._run = run
        self._actions: dict[str, QAction] = {}
        self._when: dict[str, Callable[[], bool]] = {}
        self._menus = {menu: QMenu(str(menu), window) for menu in Menu}
        for menu in self._menus.values():
            menu.setToolTipsVisible(True)

    def add(
        self,
        menu: Menu,
        lines: Sequence[Line],
        works: Mapping[str, Work],
        when: Mapping[str, Callable[[], bool]] | None = None,
        only_in: QWidget | None = None,
    ) -> None:
        """A further group of ``menu``. An action with a condition in ``when`` is grey while that is false.

        With ``only_in`` the keys work only while the focus is in that widget.
        """
        added = [self._action(line, works[line.id]) for line in lines]
        self._when.update(when or {})
        for action in added:
            if only_in is not None:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                only_in.addAction(action)
        self.add_made(menu, added)
        tools = [action for line, action in zip(lines, added, strict=True) if line.tool]
        if tools and self._tools.actions():
            self._tools.addSeparator()
        self._tools.addActions(tools)

    def add_made(self, menu: Menu, actions: Sequence[QAction]) -> None:
        """A further group of ``menu``, of actions that others made."""
        shown = self._menus[menu]
        if shown.isEmpty():
            self._place(menu)
        elif not shown.actions()[-1].isSeparator():
            shown.addSeparator()
        shown.addActions(actions)

    def of(self, *ids: str) -> list[QAction]:
        return [self._actions[one] for one in ids]

    def refresh(self, ids: Iterable[str] | None = None) -> None:
        """Makes grey what cannot be done now: of ``ids``, or of all that have a condition."""
        for one in self._when if ids is None else ids:
            self._actions[one].setEnabled(self._when[one]())

    def __getattr__(self, name: str) -> QAction:
        try:
            known: dict[str, QAction] = self.__dict__["_actions"]
            return known[name]
        except KeyError:
            raise AttributeError(name) from None

    def _action(self, line: Line, work: Work) -> QAction:
        action = QAction(line.text, self._window)
        action.setObjectName(line.id)
        action.setIconText(line.text.removesuffix("…"))
        if line.icon:
            action.setIcon(icon(line.icon))
        if line.shortcut:
            action.setShortcut(QKeySequence(line.shortcut))
        action.setToolTip(_tip(line))
        action.setIconVisibleInMenu(bool(line.icon))
        action.triggered.connect(lambda _checked=False: self._run(work))
        self._actions[line.id] = action
        return action

    def _place(self, menu: Menu) -> None:
        """Puts the menu into the bar, before those that follow it; an empty menu is not shown."""
        order = list(Menu)
        later = (self._menus[other] for other in order[order.index(menu) + 1 :])
        shown = next((other.menuAction() for other in later if not other.isEmpty()), None)
        bar = self._window.menuBar()
        if shown is None:
            bar.addMenu(self._menus[menu])
        else:
            bar.insertMenu(shown, self._menus[menu])


def _tip(line: Line) -> str:
    words = line.tip or line.text.removesuffix("…")
    return f"{words}（{line.shortcut}）" if line.shortcut else words
