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


def documents_folder() -> Path:
    """Where a clerk looks for files: 文档, else 桌面, else the home folder; an absolute path of a folder that is there."""
    home = Path.home().absolute()
    named = (home / name for name in ("文档", "Documents", "桌面", "Desktop"))
    return next((folder for folder in named if folder.is_dir()), home)


def form_folders() -> tuple[Path, Path]:
    """The built-in definitions, then the user's own."""
    return resource_path("forms"), user_folder() / "forms"
