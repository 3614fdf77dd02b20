"""Every feature of the window, in the order in which menus and tool bar show them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jixiao_desktop.gui.features.books import add_books, add_leaving
from jixiao_desktop.gui.features.checking import add_checking
from jixiao_desktop.gui.features.choosing import add_choosing
from jixiao_desktop.gui.features.editing import add_editing
from jixiao_desktop.gui.features.exporting import add_exporting
from jixiao_desktop.gui.features.finding import add_finding
from jixiao_desktop.gui.features.forms import add_forms
from jixiao_desktop.gui.features.going import add_going, add_stages
from jixiao_desktop.gui.features.helping import add_helping
from jixiao_desktop.gui.features.hinting import add_hinting
from jixiao_desktop.gui.features.importing import add_importing
from jixiao_desktop.gui.features.recovering import add_recovering
from jixiao_desktop.gui.features.starting import add_starting
from jixiao_desktop.gui.features.zooming import add_zooming

if TYPE_CHECKING:
    from jixiao_desktop.gui.main_window import MainWindow

FEATURES: tuple[Callable[[MainWindow], None], ...] = (
    add_books,
    add_importing,
    add_editing,
    add_finding,
    add_forms,
    add_stages,
    add_exporting,
    add_zooming,
    add_going,
    add_checking,
    add_choosing,
    add_hinting,
    add_recovering,
    add_leaving,
    add_helping,
    add_starting,
)
