"""Where the files of ``resources/`` stand: inside an installed package, or beside it in a checkout.

In: the parts of a path below ``resources/``. Out: the path of an existing file or folder.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def resource_path(*parts: str) -> Path:
    """Return the path of a shipped file or folder, e.g. ``resource_path("fonts", "OFL.txt")``.

    Raises FileNotFoundError that names every place looked at.
    """
    places = [root.joinpath(*parts) for root in _roots(PACKAGE)]
    for place in places:
        if place.exists():
            return place
    looked_at = "、".join(str(place) for place in places)
    raise FileNotFoundError(f"程序自带的文件缺失：{looked_at}。请重新安装本程序。")


def _roots(package: Path) -> tuple[Path, Path]:
    """Return where the wheel puts the resources, and where a checkout has them."""
    return package / "resources", package.parent / "resources"
