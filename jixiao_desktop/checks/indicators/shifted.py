"""I4: a row whose value or name belongs to a row beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType

from jixiao_desktop.checks.filing import FilledForm, Row
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.document.model import Task
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.kinds import IndicatorKind
from jixiao_desktop.vocabulary.years import is_only_a_year

_ACTIONS = re.compile(
    "发放|表彰|召开|印制|采购|培训|验收|拨付|支付|开工|竣工|建成|安装|评选|检查|督查|督导|巡查|走访|慰问|宣传|招聘|招标|编制|发布"
    "|维修|改造|清理|清运|播种|收割|防治|接种|体检|资助|补助|兑付|兑现|演练|巡河|植树|栽植|疏浚|勘察|设计|审计|评审|公示"
)
_COSTS = frozenset({IndicatorKind.COST, IndicatorKind.ECONOMIC_COST})
_BENEFITS = MappingProxyType(
    {
        "经济效益": IndicatorKind.ECONOMIC,
        "社会效益": IndicatorKind.SOCIAL,
        "生态效益": IndicatorKind.ECOLOGICAL,
        "可持续发展": IndicatorKind.SUSTAINABLE,
        "可持续影响": IndicatorKind.SUSTAINABLE,
    }
)
_SPEAKS_OF = re.compile(
    rf"(?:对|促进|提高|提升|保障|实现)?(?P<benefit>{'|'.join(_BENEFITS)})(?:是否|有无|指标|的?(?:促进|保障|影响|作用|提升|增长|情况)|$)"
)
_FELT = re.compile("满意[度率]|.{2}感|认可度|支持率")
_MEASURES = re.compile(
    "满意[度率]|安全感|获得感|幸福感|知晓[度率]|参与[度率]|认可度|支持率|合格率|覆盖率|完成率|及时率|准确率|达标率|化解率|成功率|验收率|完好率|入学率|就业率"
)
_SPENDING = re.compile(r"^(?:财政拨款|财政资金|预算资金|项目资金|专项资金|项目预算)[0-9.]+[万亿]?元?$")


def _shifted(form: FilledForm) -> Iterator[Found]:
    yield from _actions(form.rows)
    yield from _amounts(form)
    yield from _names(form.rows)
    yield from _measures(form.rows)


def _actions(rows: Sequence[Row]) -> Iterator[Found]:
    """表彰 with 发放到位 beside 发放 with 表彰到位: each value names what the other row does."""
    for row, other in pairwise(rows):
        if row.kind is other.kind and _says(row, other) and _says(other, row):
            words = {"name": row.name, "text": row.value, "other": other.name, "other_text": other.value}
            yield Found(f"{row.path}.target", "I4-swapped", words, (row.name, row.value, other.name, other.value))


def _says(row: Row, other: Row) -> bool:
    """Whether the value of ``row`` speaks of nothing that it does itself, but of what ``other`` does."""
    said, does, others = (set(_ACTIONS.findall(text)) for text in (row.value, row.name, other.name))
    return bool(said and does and said & others) and not said & does


def _amounts(form: FilledForm) -> Iterator[Found]:
    """A task's cost beside which, in the row above or below, stands just the amount of the task."""
    tasks = [task for task in form.document.tasks if task.total]
    for at, row in enumerate(form.rows):
        stated = row.target.principal.yuan if row.target.principal else None
        if row.kind not in _COSTS or stated is None or not tasks:
            continue
        own = _amounts_of(row.name, tasks)
        near = [form.rows[i] for i in (at - 1, at + 1) if 0 <= i < len(form.rows)]
        for other in near:
            amount = other.target.principal.yuan if other.target.principal else None
            if own and stated not in own and amount in own and amount not in _amounts_of(other.name, tasks):
                words = {"text": row.value, "task": form.money(amount or Decimal(0)), "other": other.name}
                yield Found(f"{row.path}.target", "I4-amount", words, (row.value, amount, other.name, other.value))
                break


def _amounts_of(name: str, tasks: Sequence[Task]) -> set[Decimal]:
    """What the tasks that ``name`` names cost."""
    wanted = comparable(name)
    return {task.total for task in tasks if task.total and _is_named(wanted, task)} if len(wanted) > 3 else set()


def _is_named(wanted: str, task: Task) -> bool:
    return wanted in (comparable(task.name or ""), comparable(task.content or ""))


def _names(rows: Sequence[Row]) -> Iterator[Found]:
    """Names that speak of another level: 对生态效益是否有促进作用 under 可持续影响."""
    for row in rows:
        if row.kind is None:
            continue
        spoken = _SPEAKS_OF.match(row.name)
        meant = _BENEFITS[spoken["benefit"]] if spoken else _meant_kind(row)
        stands_elsewhere = meant is not None and meant is not row.kind
        if meant and stands_elsewhere and not (spoken and row.kind in (IndicatorKind.QUANTITY, IndicatorKind.QUALITY)):
            words = {"name": row.name, "level": row.kind.label, "meant": meant.label}
            yield Found(row.path, "I4-level", words, (row.name, row.kind))


def _measures(rows: Sequence[Row]) -> Iterator[Found]:
    """A name that measures one thing with a value that measures another: 群众知晓率 with 提高群众满意度."""
    for row in rows:
        named, said = _measured(row.name), _measured(row.value)
        if named and said and not named & said:
            words = {"name": "、".join(sorted(named)), "text": "、".join(sorted(said))}
            yield Found(f"{row.path}.target", "I4-measure", words, (row.name, row.value))


def _measured(text: str) -> set[str]:
    """Safety and content are asked for as satisfactions are."""
    return {"满意度" if _FELT.fullmatch(each) else each for each in _MEASURES.findall(text)}


def _meant_kind(row: Row) -> IndicatorKind | None:
    """A time as a name is of 时效, an appropriation of 成本."""
    if is_only_a_year(row.name) and row.kind not in _COSTS:
        return IndicatorKind.TIMELINESS
    if _SPENDING.match(row.name) and row.kind not in (*_COSTS, IndicatorKind.QUANTITY):
        return IndicatorKind.COST
    return None


RULES = (FormRule("I4", Level.WARNING, _shifted, reads("indicators tasks unit")),)
