"""How sentences name a place in the book: the form (单位、年度、整体或项目、阶段) and the part of it."""

from __future__ import annotations

from types import MappingProxyType

import peewee

from jixiao_desktop.errors import quoted
from jixiao_desktop.store.tables import DepartmentTable, DocumentTable, FilingTable
from jixiao_desktop.vocabulary.kinds import Scope, Stage

_PARTS = MappingProxyType(
    {
        "objectives": "总体目标",
        "tasks": "主要任务",
        "indicators": "指标",
        "funds": "资金",
        "department": "单位信息",
        "signature": "签字栏",
    }
)


def document_title(database: peewee.Database, document: str) -> str:
    """``示例县司法局 2024年 项目支出“司法救助” 绩效目标``; the id where the book does not know it."""
    query = (
        DocumentTable.select(
            DepartmentTable.name, FilingTable.year, DocumentTable.scope, DocumentTable.name, DocumentTable.stage
        )
        .join(FilingTable)
        .join(DepartmentTable)
        .where(DocumentTable.id == document)
    )
    for department, year, scope, name, stage in query.tuples().execute(database):
        project = quoted(name or "（未命名）") if scope is Scope.PROJECT else ""
        return f"{department} {year}年 {Scope(scope).label}{project} {Stage(stage).label}"
    return f"表 {document}"


def filing_title(database: peewee.Database, filing: str) -> str:
    """``示例县司法局 2024年``."""
    query = FilingTable.select(DepartmentTable.name, FilingTable.year).join(DepartmentTable)
    for department, year in query.where(FilingTable.id == filing).tuples().execute(database):
        return f"{department} {year}年"
    return f"填报 {filing}"


def part_title(path: str) -> str:
    """The part of a form that ``path`` stands in: ``指标第 4 行``, ``资金``."""
    first, *rest = path.split(".")
    row = f"第 {int(rest[0]) + 1} 行" if rest and rest[0].isdecimal() else ""
    return f"{_PARTS.get(first, '表内文字')}{row}"
