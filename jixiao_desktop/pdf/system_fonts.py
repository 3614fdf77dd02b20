"""宋体, 仿宋, 黑体 and 楷体 of the system, for those who want them.

Comes in: what the system has. Goes out: the font sets found, backed by the shipped face.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jixiao_desktop.pdf.fonts import FontFile, FontSet, shipped_fonts

_SECONDS = 10
_FORMAT = "%{file}\t%{index}\t%{fontformat}\t%{family}\n"


@dataclass(frozen=True)
class _Family:
    """A style of writing: the file that Windows has, and the families that other systems may have, best first."""

    name: str
    windows: str
    families: tuple[str, ...]


_FAMILIES = (
    _Family("宋体", "simsun.ttc", ("SimSun", "宋体", "方正书宋_GBK", "FZShuSong-Z01", "AR PL UMing CN")),
    _Family("仿宋", "simfang.ttf", ("FangSong", "仿宋", "方正仿宋_GBK", "FZFangSong-Z02", "仿宋_GB2312")),
    _Family("黑体", "simhei.ttf", ("SimHei", "黑体", "方正黑体_GBK", "FZHei-B01", "WenQuanYi Zen Hei")),
    _Family("楷体", "simkai.ttf", ("KaiTi", "楷体", "方正楷体_GBK", "FZKai-Z03", "楷体_GB2312", "LXGW WenKai")),
)


def system_fonts() -> tuple[FontSet, ...]:
    """Those of the four that are here, in that order. Their files are read only when one is used."""
    found = _of_windows() if sys.platform == "win32" else _of_fontconfig()
    return tuple(FontSet(name, file, fallback=shipped_fonts()) for name, file in found)


def _of_windows() -> Iterator[tuple[str, FontFile]]:
    folder = Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
    for family in _FAMILIES:
        if (folder / family.windows).is_file():
            yield family.name, FontFile(folder / family.windows)


def _of_fontconfig() -> Iterator[tuple[str, FontFile]]:
    """What fontconfig lists as Chinese and TrueType; other outlines cannot be embedded."""
    files: dict[str, FontFile] = {}
    for line in _listed():
        file, index, outlines, names = line.split("\t")
        if outlines == "TrueType" and int(index) < 1 << 16:  # above are instances of variable fonts
            for name in names.split(","):
                files.setdefault(name, FontFile(Path(file), int(index)))
    for family in _FAMILIES:
        file_found = next((files[name] for name in family.families if name in files), None)
        if file_found:
            yield family.name, file_found


def _listed() -> list[str]:
    try:
        listing = subprocess.run(
            ["fc-list", "-f", _FORMAT, ":lang=zh-cn"],
            capture_output=True,
            encoding="utf-8",
            timeout=_SECONDS,
            check=True,
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return []  # no fontconfig, no choice
    return sorted(line for line in listing.stdout.splitlines() if line.count("\t") == 3)
