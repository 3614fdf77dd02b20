"""Where the program keeps what belongs to the user and not to a book."""

from __future__ import annotations

import os
from pathlib import Path

from jixiao_desktop.resource_files import resource_path


def user_folder() -> Path:
    """The program's folder of this user; it need not exist yet."""
    if os.name == "nt" and os.environ.get("APPDATA"):
        return Path(os.environ["APPDATA"]) / "jixiao"
    data = os.environ.get("XDG_DATA_HOME")
    return (Path(data) if data else Path.home() / ".local" / "share") / "jixiao"


def form_folders() -> tuple[Path, Path]:
    """The built-in definitions, then the user's own."""
    return resource_path("forms"), user_folder() / "forms"
