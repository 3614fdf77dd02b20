"""The keys in a form, which no menu shows.

Goes out: groups of keys with what they do, for the key help.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class KeyGroup:
    """``keys`` are pairs: what it does, and the keys."""

    title: str
    keys: tuple[tuple[str, str], ...]


EDITOR_KEYS = (
    KeyGroup(
        "在表格里移动",
        (
            ("下一格、上一格", "Tab、Shift+Tab"),
            ("下面一格、上面一格", "Enter、Shift+Enter"),
            ("往四个方向走", "↑ ↓ ← →"),
            ("选一块格子", "Shift+方向键，或按住鼠标拖"),
            ("放大、缩小", "Ctrl+滚轮"),
        ),
    ),
    KeyGroup(
        "填一格",
        (
            ("从头写（原来的内容被替换）", "直接打字"),
            ("接着原来的内容改", "F2，或双击"),
            ("填入并往下、往右", "Enter、Tab"),
            ("填入并往四个方向走", "打字后直接按 ↑ ↓ ← →"),
            ("改用方向键在文字里走，再按换回", "F2，或点一下文字"),
            ("格内换行", "Alt+Enter"),
            ("放弃这次修改", "Esc"),
            ("清空选中的格", "Delete"),
            ("打勾、去勾", "空格，或点一下"),
            ("列出常用的写法、日历", "Alt+↓"),
            ("在大框里写长文字", "F4，或 Shift+F2"),
            ("复制、剪切、粘贴一块", "Ctrl+C、Ctrl+X、Ctrl+V"),
            ("照上一行往下填", "Ctrl+D"),
        ),
    ),
)
