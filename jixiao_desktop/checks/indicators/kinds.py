"""I7, I8: a value that is not of its indicator's kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao_desktop.checks.filing import FilledForm, Row
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.vocabulary.figures import Sign
from jixiao_desktop.vocabulary.kinds import IndicatorKind
from jixiao_desktop.vocabulary.rates import is_share
from jixiao_desktop.vocabulary.targets import TargetKind
from jixiao_desktop.vocabulary.years import is_only_a_year

_COSTS = frozenset(
    {IndicatorKind.COST, IndicatorKind.ECONOMIC_COST, IndicatorKind.SOCIAL_COST, IndicatorKind.ECOLOGICAL_COST}
)
_ABOUT_NAMES = ("I7-in-time", "I7-share-of-money", "I7-no-time")
_SHARES = ("%", "‰", "‱")
_TIMES = ("年", "个月", "月", "天", "日", "工作日", "个工作日", "小时", "个小时", "分钟", "周", "季度", "个季度")
_CLIPPED = re.compile(r"[十百千]?[万亿]")
# Turnover and money that was raised are counted in money.
_TURNOVER = re.compile(
    r"投资|贷款|产值|销售|交易|争取|募集|捐赠|税|收入|招商|融资|授信|担保|理赔|保额|营业|进出口|出口|消费|股权|规模"
)
_PROGRESS = re.compile(r"执行率|进度")
_IN_TIME = re.compile(r"按时|及时|按期|如期|准时")
_MONEY = re.compile(r"资金|经费|支出|预算|拨款|款项")
_TIMELY = re.compile(r"及时|按时|按期|如期|准时|时限|时效|时间|进度|期|年|月|日|天|季|周|节|频|率|度|前|时")
_OFTEN = ("次", "人次", "场", "场次", "份", "篇", "期", "批次", "批", "本", "册", "台次")
_COUNTED = ("次", "人次", "场", "场次", "份", "批次", "本", "册")
_GOOD = re.compile(
    r"合格|达标|优|良|奖|精品|示范|标准|认[证定]|创建|发表|采[纳用]|批示|转化|完好|准确|规范|质量|等级|成效|成果|标志|案例|投诉|事故|差错"
)
_AVERAGE = re.compile(r"^每|[人户]均|平均|(?:播放|点击|阅读|浏览|访问|转发)[量数]")
_TIMELY_RATE = re.compile(r"(?:及时|按时|按期|如期|准时)[^，,、]{0,6}(?:率|性)$")
_QUALITY_RATE = re.compile(r"(?:准确|正确|合格|优良|优秀|达标|完好|通过|差错|错漏)率$")
_SAVES = re.compile(r"节约|节省|降低|压减|压缩|减少|下降|结余|节支|节能|减排|回收")


def _of_another_kind(form: FilledForm) -> Iterator[Found]:
    for row in form.rows:
        code = _mismatch(row)
        if code is not None:
            hint = Level.HINT if code in ("I7-counts", "I7-quality", "I7-timely") else None
            where = row.path if hint or code in _ABOUT_NAMES else f"{row.path}.target"
            yield Found(where, code, {"text": row.value, "name": row.name}, (row.name, row.value), level=hint)


def _mismatch(row: Row) -> str | None:
    if not row.value:
        return None
    match row.kind:
        case IndicatorKind.QUANTITY:
            return _of_quantity(row)
        case IndicatorKind.QUALITY:
            return _counted_share(row) or _of_quality(row)
        case IndicatorKind.TIMELINESS:
            return _of_timeliness(row)
        case kind if kind in _COSTS:
            return _of_cost(row)
    return _counted_share(row)


def _of_quantity(row: Row) -> str | None:
    if _is_money(row):
        return None if _TURNOVER.search(row.name + row.target.words) else "I7-money"
    if _TIMELY_RATE.search(row.name):
        return "I7-timely"
    return "I7-quality" if _QUALITY_RATE.search(row.name) else _counted_share(row)


def _of_cost(row: Row) -> str | None:
    target = row.target
    in_time = _IN_TIME.search(row.name) or (not target.figures and _IN_TIME.search(row.value))
    alone = not _has_money(row) and (target.unit or "") in _TIMES and not target.words and not _is_cost_of_time(row)
    if target.kind is TargetKind.DEADLINE or alone or is_only_a_year(row.value):
        return "I7-time"
    return "I7-in-time" if in_time else None


def _is_cost_of_time(row: Row) -> bool:
    """Social costs may be counted in time: 交通封闭天数, 群众办事等候时间."""
    return (
        row.kind in (IndicatorKind.SOCIAL_COST, IndicatorKind.ECOLOGICAL_COST)
        or "时间" in row.name
        or "工日" in row.name
    )


def _of_timeliness(row: Row) -> str | None:
    target = row.target
    if _is_money(row):
        return "I7-money-in-time"
    if target.unit not in _SHARES or target.deadline is not None:
        return None
    if _MONEY.search(row.name) and not _PROGRESS.search(row.name) and not _IN_TIME.search(row.name + target.words):
        return "I7-share-of-money"
    return None if _TIMELY.search(row.name + target.words) else "I7-no-time"


def _of_quality(row: Row) -> str | None:
    target = row.target
    at_least = target.sign not in (Sign.AT_MOST, Sign.BELOW) and target.number is not None and target.number > 0
    counts = target.kind is TargetKind.QUANTITATIVE and (target.figures[0].in_base[1] in _COUNTED or _per_head(row))
    return (
        "I7-counts"
        if at_least and counts and not _AVERAGE.search(row.name) and not _GOOD.search(row.name + row.value)
        else None
    )


def _per_head(row: Row) -> bool:
    unit, _, per = (row.target.unit or "").partition("/")
    return unit in _OFTEN and per == "人"


def _counted_share(row: Row) -> str | None:
    """A rate whose value counts something: 覆盖率 14个."""
    target = row.target
    units = {figure.unit for figure in target.figures}
    counted = target.kind is TargetKind.QUANTITATIVE and units and not units & {*_SHARES, None, "分", "级", "成", "倍"}
    return (
        "I7-not-a-share" if counted and is_share(row.name) and not any("/" in (unit or "") for unit in units) else None
    )


def _is_money(row: Row) -> bool:
    principal = row.target.principal
    return row.target.kind is TargetKind.QUANTITATIVE and principal is not None and principal.yuan is not None


def _has_money(row: Row) -> bool:
    figures = row.target.figures
    return any(each.yuan is not None or _CLIPPED.fullmatch(each.unit or "") for each in figures)


def _costs_at_least(form: FilledForm) -> Iterator[Found]:
    for row in form.rows:
        target = row.target
        if row.kind not in _COSTS or target.sign not in (Sign.AT_LEAST, Sign.ABOVE):
            continue
        if not _SAVES.search(row.name + target.words) and not (target.unit in _SHARES and is_share(row.name)):
            yield Found(f"{row.path}.target", "I8", {"text": row.value}, (row.value,))


RULES = (
    FormRule("I7", Level.WARNING, _of_another_kind, reads("indicators"), "财预〔2015〕88号、财预〔2021〕101号"),
    FormRule("I8", Level.WARNING, _costs_at_least, reads("indicators"), "财预〔2021〕101号"),
)
