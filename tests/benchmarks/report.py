"""The figures as a table of plain text.

Comes in: usages by name. Goes out: lines, with Chinese characters counted as two columns.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from tests.benchmarks.processes import Usage

_HEAD = ("", "用时 秒", "处理器 秒", "内存 MiB", "用时倍数", "处理器倍数")
SHARES = {
    "recognise": "认",
    "starting": "启动",
    "reading": "读取",
    "layout": "排版",
    "ink": "生成",
    "writing": "写盘",
}


def table(usages: Mapping[str, Usage]) -> Iterator[str]:
    """A line for each; the last columns say how many times as much as the first."""
    first = next(iter(usages.values()))
    rows = [_HEAD, *(_row(name, usage, first) for name, usage in usages.items())]
    widths = [max(_width(row[column]) for row in rows) for column in range(len(_HEAD))]
    for row in rows:
        name, *figures = zip(row, widths, strict=True)
        yield "  ".join([_left(*name), *(_right(text, width) for text, width in figures)])


def shares(usage: Usage) -> str:
    """The steps of a process with their seconds and parts; what no step claims is the start."""
    steps = {"starting": usage.wall - sum(usage.shares.values()), **usage.shares}
    return "，".join(f"{SHARES[name]} {spent:.2f} 秒（{spent / usage.wall:.0%}）" for name, spent in steps.items())


def _row(name: str, usage: Usage, first: Usage) -> Sequence[str]:
    figures = f"{usage.wall:.2f}", f"{usage.cpu:.2f}", f"{usage.peak:.0f}"
    return name, *figures, f"{usage.wall / first.wall:.2f}", f"{usage.cpu / first.cpu:.2f}"


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _left(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _right(text: str, width: int) -> str:
    return " " * (width - _width(text)) + text
