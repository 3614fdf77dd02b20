"""The menu in which a person says what a cell means."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import MappingProxyType

from PySide6.QtWidgets import QMenu, QWidget

from jixiao_desktop.recognition.correcting import NOTHING
from jixiao_desktop.services.understanding import field_words
from jixiao_desktop.vocabulary.field_labels import column_label
from jixiao_desktop.vocabulary.fields import FUND_FIELDS, ROW_LISTS
from jixiao_desktop.vocabulary.kinds import FundSource

_GROUPS = MappingProxyType(
    {
        "项目": "name code category period manager implementer",
        "单位": "department.name department.code department.supervisor department.supervisor_code department.functions",
        "目标和说明": "period_goal annual_goal achieved basis overview conclusion problems measures score_total grade",
        "填表人和日期": "signature.preparer signature.phone signature.date signature.head",
    }
)
# What a row is, and where it stands, is read from its levels.
_NOT_CHOSEN = frozenset({"level1", "level2", "kind", "horizon", "secret", "reasons", "likelihood"})
_COLUMN = MappingProxyType(
    {"indicators": "这一列是指标的", "tasks": "这一列是任务的", "objectives": "这一列是总体目标的"}
)

Choose = Callable[[str], object]


def field_menu(
    parent: QWidget, present: Iterable[str], rows: str | None, choose: Choose, leave: Callable[[], object]
) -> QMenu:
    """``present`` are the fields that the cell is now; ``rows`` is the list of which it is in a row, where ``choose`` is of the
    whole column and ``leave`` leaves out the cell alone."""
    menu = QMenu(parent)
    title = menu.addAction("现在是：" + ("、".join(field_words(path) for path in present) or "没有认出"))
    title.setEnabled(False)
    menu.addSeparator()
    if rows:
        _add_column(menu, rows, choose)
    for name, paths in _GROUPS.items():
        _fill(menu.addMenu(name), {path: field_words(path) for path in paths.split()}, choose)
    funds = menu.addMenu("资金")
    for source in FundSource:
        fields = {f"funds.{source}.{name}": column_label(f"funds.{source}.{name}") for name in FUND_FIELDS}
        _fill(funds.addMenu(source.label), fields, choose)
    menu.addSeparator()
    if rows:
        menu.addAction("这一格不导入").triggered.connect(lambda: leave())
        menu.addAction("这一整列不导入").triggered.connect(lambda: choose(NOTHING))
    else:
        menu.addAction("不导入").triggered.connect(lambda: choose(NOTHING))
    return menu


def _add_column(menu: QMenu, rows: str, choose: Choose) -> None:
    names = (name for name in ROW_LISTS[rows].fields if name not in _NOT_CHOSEN)
    singular = ROW_LISTS[rows].singular
    fields = {f"{singular}.{name}": column_label(f"{rows}.0.{name}") for name in names}
    _fill(menu.addMenu(_COLUMN[rows]), fields, choose)


def _fill(menu: QMenu, fields: dict[str, str], choose: Choose) -> None:
    for path, words in fields.items():
        menu.addAction(words).triggered.connect(lambda _checked=False, path=path: choose(path))
