"""``python -m jixiao_desktop [账册]``: opens the window on a book, else on the last one. Returns the exit status."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Runs with ``argv``, by default the process's own arguments; returns when the window is closed."""
    from jixiao_desktop.gui.application import run

    arguments = list(sys.argv[1:] if argv is None else argv)
    return run(Path(arguments[0]) if arguments else None)


if __name__ == "__main__":
    sys.exit(main())
