"""A small form with ticks, to be laid out by the real engine: choices of a project's category and of the reasons."""

from __future__ import annotations

from jixiao_desktop.document.model import Document, Indicator
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.forms.reading import read_definition
from jixiao_desktop.layout.model import MeasuredGrid
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.vocabulary.kinds import IndicatorKind, Scope, Stage

TEXT = """
id = "ticked"
title = "小表"
stage = "monitoring"
scope = "project"
region = "示例"
unit = "万元"
widths = [40, 40, 40, 50]
levels = '''
| 产出指标 | 数量指标 |   quantity
'''
grid = '''
| 项目类型 | {category?产业发展} | {category?行政运行} | {annual_goal} |
| 一级指标 | {level2} | {indicator.reasons?funding} | {indicator.name} |   each indicator
'''
"""


def definition() -> Definition:
    return read_definition(TEXT, "ticked.toml")


def measured(drawing: Drawing, **values: object) -> MeasuredGrid:
    indicators = (Indicator(kind=IndicatorKind.QUANTITY, name="场次"),)
    document = Document(Stage.MONITORING, Scope.PROJECT, indicators=indicators, **values)  # type: ignore[arg-type]
    return drawing.measured(document, definition())
