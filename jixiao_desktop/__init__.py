"""绩效填报: budget performance forms described once, drawn as screen, page and workbook.

The rooms of the package and the law of their imports stand in ``pyproject.toml``
(``tool.importlinter``); a room imports only rooms below it.
"""

__version__ = "0.1.0"
