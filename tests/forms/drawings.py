"""A small form without mistakes, and what is said of it once a part of it is replaced."""

from __future__ import annotations

import re

from jixiao_desktop.errors import UserError
from jixiao_desktop.forms.definition import CellTemplate, Definition
from jixiao_desktop.forms.reading import read_definition

PLACE = "small.toml"
SMALL = """\
id = "small"
title = "{year}年小表"
stage = "target"
scope = "project"
unit = "万元"
widths = [30, 40, 50, 50]
above = "填报单位：{department.name} | 单位：{unit}"
levels = '''
| 产出指标 | 数量指标 |   quantity
| ^        | 质量指标 |   quality
| 效益指标 | 社会效益 |   social economic optional
'''
grid = '''
| 项目名称     | {name}   | < | < |
| 金额（万元） | {funds.total.budget} | 类型 | {category?新增} |
| 绩效⏎指标    | 一级     | 三级             | 指标值             |   head
| ^            | {level1} | {indicator.name} | {indicator.target} |   each indicator
'''

[help]
name = "写全称"

[limits]
name = 50
"""
# The first lines of the drawings above, for tests that count from them.
LEVELS_LINE = SMALL.split("\n").index("levels = '''") + 2
GRID_LINE = SMALL.split("\n").index("grid = '''") + 2


def small(*replaced: tuple[str, str]) -> str:
    """The small form with parts of its text replaced; each part stands in it."""
    text = SMALL
    for before, after in replaced:
        assert before in text, before
        text = text.replace(before, after, 1)
    return text


def mistakes(text: str) -> list[tuple[str, int]]:
    """Code and line of everything that is said of ``text``; line 0 where none is named."""
    try:
        read_definition(text, PLACE)
    except UserError as error:
        return [(message.code, _line(message.place)) for message in error.messages]
    return []


def _line(place: str) -> int:
    match = re.fullmatch(rf"{re.escape(PLACE)}(?: 第 (\d+) 行)?", place)
    assert match, place
    return int(match[1] or 0)


def words_at(definition: Definition, row: int, column: int) -> str:
    """The words of the cell that stands at a drawn square."""
    return cell_at(definition, row, column).words


def cell_at(definition: Definition, row: int, column: int) -> CellTemplate:
    (found,) = [
        cell
        for cell in definition.cells
        if cell.row <= row < cell.row + cell.rows and cell.column <= column < cell.column + cell.columns
    ]
    return found
