"""The pictures of the program, by name.

Comes in: the name of an SVG file in ``resources/icons``. Goes out: a ``QIcon`` that is sharp at every size; Qt makes the grey
one for what cannot be done now.
"""

from __future__ import annotations

from PySide6.QtGui import QIcon

from jixiao_desktop.resource_files import resource_path


def icon(name: str) -> QIcon:
    """The icon ``name``; raises ``FileNotFoundError`` if there is none."""
    return QIcon(str(resource_path("icons", f"{name}.svg")))
