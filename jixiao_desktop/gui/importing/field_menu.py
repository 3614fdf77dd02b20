"""The menu in which a person says what a cell means: what is most likely first, the rest in the groups of a form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtWidgets import QMenu, QWidget

from jixiao_desktop.recognition.meanings import NOTHING, row_fields
from jixiao_desktop.services.understanding import field_words, short_words
from jixiao_desktop.vocabulary.fields import FUND_FIELDS, ROW_LISTS
from jixiao_desktop.vocabulary.kinds import FundSource, IndicatorKind

_GROUPS = MappingProxyType(
    {
        "基本信息": "name code category period manager implementer department.name department.code department.supervisor"
        " department.supervisor_code year unit interim_months secret",
        "目标和依据": "annual_goal period_goal achieved department.functions basis overview",
        "结果和结论": "score_total grade conclusion problems measures",
        "落款": "signature.preparer signature.phone signature.date signature.head",
    }
)
_INDICATOR = ("name", "target", "standard", "weight", "actual", "score", "deviation", "note")
_INDICATOR_GROUPS = MappingProxyType(
    {
        "一级、二级指标": "level1 level2 kind horizon",
        "指标值分几列": "sign target unit",
        "监控：执行和可能性": "interim forecast likelihood:certain likelihood:possible likelihood:impossible likelihood",
        "监控：偏差原因打勾": "reasons:funding reasons:system reasons:staff reasons:equipment reasons:other reasons",
        "涉密": "secret",
    }
)
_ONCE = MappingProxyType({"indicators": "指标表", "tasks": "年度主要任务", "objectives": "逐条的总体目标"})


@dataclass(frozen=True)
class AskedCell:
    """``present`` are the fields that the cell is now, ``rows`` the list of which it is in a row. ``heads``: a level's name
    stands in it, ``sides``: the form has indicators of the 实施期 too, ``corrected``: something was said of it,
    ``printed``: it is a label."""

    present: tuple[str, ...]
    rows: str | None
    heads: bool = False
    sides: bool = False
    corrected: bool = False
    printed: bool = False


@dataclass(frozen=True)
class Answers:
    """What each entry does: the cell, or with ``True`` its whole column, is the field at a path; the row is none; as the
    program understood it."""

    choose: Callable[[str, bool], object]
    leave_row: Callable[[], object]
    as_understood: Callable[[], object]


def field_menu(parent: QWidget, cell: AskedCell, answers: Answers) -> QMenu:
    menu = QMenu(parent)
    unread = "表上印的字" if cell.printed else "没有认出"
    title = menu.addAction("现在是：" + ("、".join(field_words(path) for path in cell.present) or unread))
    title.setEnabled(False)
    if cell.corrected:
        menu.addAction("按程序的理解").triggered.connect(lambda: answers.as_understood())
    menu.addSeparator()
    if cell.rows:
        _of_a_list(menu, cell, answers)
    else:
        _of_the_form(menu, answers, False)
        menu.addSeparator()
        for rows, name in _ONCE.items():
            _add_list(menu.addMenu(name), rows, answers, False, False)
        menu.addSeparator()
        _add(menu, "不导入", NOTHING, answers, False)
    return menu


def _of_a_list(menu: QMenu, cell: AskedCell, answers: Answers) -> None:
    rows = str(cell.rows)
    if cell.heads:
        kinds = menu.addMenu("这一类指标是")
        for kind in IndicatorKind:
            _add(kinds, kind.label, f"indicator.kind:{kind}", answers, False)
        menu.addSeparator()
    _heading(menu, "这一整列是：")
    _add_list(menu, rows, answers, True, cell.sides)
    others = menu.addMenu("别的内容")
    _of_the_form(others, answers, True)
    others.addSeparator()
    for other in (other for other in _ONCE if other != rows):
        _add_list(others.addMenu(_ONCE[other]), other, answers, True, False)
    _add(menu, "这一整列不导入", NOTHING, answers, True)
    menu.addSeparator()
    only = menu.addMenu("只改这一格")
    _add_list(only, rows, answers, False, cell.sides)
    _of_the_form(only.addMenu("别的内容"), answers, False)
    _add(menu, "这一格不导入", NOTHING, answers, False)
    menu.addAction("这一行不导入").triggered.connect(lambda: answers.leave_row())


def _of_the_form(menu: QMenu, answers: Answers, whole: bool) -> None:
    """What stands once."""
    (first, paths), *groups = _GROUPS.items()
    _fill(menu.addMenu(first), paths.split(), answers, whole)
    funds = menu.addMenu("资金")
    for source in FundSource:
        line = (f"funds.{source}.{name}" for name in FUND_FIELDS)
        _fill(funds.addMenu(source.label), line, answers, whole)
    for name, group in groups:
        _fill(menu.addMenu(name), group.split(), answers, whole)


def _add_list(menu: QMenu, rows: str, answers: Answers, whole: bool, sides: bool) -> None:
    """The fields of a list; of indicators the usual ones first."""
    if rows != "indicators":
        _fill(menu, row_fields(rows), answers, whole)
        return
    owner = "annual" if sides else ROW_LISTS[rows].singular
    if sides:
        _heading(menu, "年度的指标：")
    _add_indicator(menu, owner, answers, whole)
    side = menu.addMenu("实施期（中期）的指标")
    _add_indicator(side, "midterm", answers, whole)


def _add_indicator(menu: QMenu, owner: str, answers: Answers, whole: bool) -> None:
    _fill(menu, (f"{owner}.{name}" for name in _INDICATOR), answers, whole)
    for title, names in _INDICATOR_GROUPS.items():
        if title == "一级、二级指标":
            if owner == "midterm":
                continue  # both sides stand under the same levels
            paths: Sequence[str] = [f"indicator.{name}" for name in names.split()]
        else:
            paths = [f"{owner}.{name}" for name in names.split()]
        _fill(menu.addMenu(title), paths, answers, whole)


def _fill(menu: QMenu, paths: Iterable[str], answers: Answers, whole: bool) -> None:
    for path in paths:
        _add(menu, short_words(path), path, answers, whole)


def _add(menu: QMenu, words: str, path: str, answers: Answers, whole: bool) -> None:
    action = menu.addAction(words)
    action.setData((path, whole))
    action.triggered.connect(lambda: answers.choose(path, whole))


def _heading(menu: QMenu, words: str) -> None:
    menu.addAction(words).setEnabled(False)
