"""How sentences name a form: ``文件 · 单位 · 年度 · 表``, as far as each is known."""

from __future__ import annotations

from jixiao_desktop.document.changes import FilingHead
from jixiao_desktop.document.model import Document
from jixiao_desktop.errors import quoted
from jixiao_desktop.services.outline import expenditure_title
from jixiao_desktop.vocabulary.characters import one_line
from jixiao_desktop.vocabulary.kinds import Scope

_BETWEEN = " · "


def form_place(document: Document, file: str = "", filing: FilingHead | None = None) -> str:
    """``甲.json 第 2 份 · 示例县司法局 · 2026年 · 项目“司法救助资金”绩效目标``; ``filing`` says whose it is in a book."""
    department = filing.name if filing else one_line(document.department.name or "")
    year = filing.year if filing else document.year
    title = expenditure_title(document)
    table = title if document.scope is Scope.WHOLE else f"项目{quoted(title)}"
    return place_of(file, department, f"{year}年" if year else "", f"{table}{document.stage.label}")


def place_of(*parts: str) -> str:
    """The parts that are known, from the file to the field."""
    return _BETWEEN.join(part for part in parts if part)
