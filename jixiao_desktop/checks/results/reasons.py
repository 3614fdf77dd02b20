"""A4, A6: what was missed or far exceeded wants its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao_desktop.checks.filing import FilledForm
from jixiao_desktop.checks.finding import Found, Level
from jixiao_desktop.checks.results.scored import suggestion
from jixiao_desktop.checks.rule import FormRule, reads
from jixiao_desktop.document.model import Indicator
from jixiao_desktop.document.scoring import Suggestion, shown
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.kinds import FundSource, Horizon, Likelihood, Stage
from jixiao_desktop.vocabulary.numbers import plain_number, points

_EDGES = "。.,，、;；:：!！-—–_/\\*·…()（）"
_NO_REASON = re.compile(
    "(?:暂|均|均为|本指标|该指标)?(?:无|没有|未|不存在|未发现|没)(?:明显|较大|重大|任何)?(?:偏差|偏离|原因|问题|情况|发生偏差|出现偏差|产生偏差)?"
    "(?:情况|现象|及原因|原因)?"
    "|不适用|正常|同上|略|0|零|偏差率?为?[0零]%?|完成|已完成|全部完成|按时完成|按期完成|达标|达成|已达标|是|好|良好|√"
)
_FAILED = re.compile(
    "未完成|没有完成|未能|没能|未达|没有达|不达标|未达标|未按|滞后|延期|推迟|延迟|逾期|顺延|不足|偏低|低于|中断|未实施|未开展|只完成|仅完成"
)
_DONE_AFTER_ALL = re.compile("[无没]有?偏差|[已均][^，。；]{0,6}(?:补齐|完成|整改|到位)|[按如]期|按时|超额")
_OF_EXECUTION = re.compile("执行|支付|支出|拨付|拨款|结转|结余|资金|预算|经费|付款|结算|款项")
_WHY = re.compile(
    "因|由于|影响|结转|结余|质保|尾款|待|未[支拨付到]|调减|压减|节约|推迟|延迟|滞后|延期|逾期|下年|次年|收回|核减"
)
_HUNDRED = Decimal(100)


def is_reason(text: str | None) -> bool:
    """Whether ``text`` gives a reason: 无偏差, 无, / and the like give none."""
    said = comparable(text or "").strip(_EDGES)
    return bool(said) and not _NO_REASON.fullmatch(said)


def _reasons(form: FilledForm) -> Iterator[Found]:
    if form.document.stage is Stage.MONITORING:
        yield from _unlikely(form)
    elif form.document.stage is Stage.ASSESSMENT:
        yield from _execution(form)
        for path, row in _annual(form):
            yield from _missed(form, path, row, suggestion(form, row))


def _missed(form: FilledForm, path: str, row: Indicator, found: Suggestion) -> Iterator[Found]:
    weight, score = points(row.weight), points(row.score)
    got = score if score is not None else found.score
    if is_reason(row.deviation):
        full = weight is not None and weight == score and weight > 0
        by_table = found.score is None or found.score == weight  # else A3 speaks of the score
        if full and by_table and _tells_failure(row.deviation or "") and not found.far_over:
            words = {"weight": shown(weight or Decimal(0)), "reason": _short(row.deviation)}
            yield Found(f"{path}.score", "A4-full", words, (row.score, row.deviation), level=Level.WARNING)
    elif not form.asks_reason:
        return
    elif weight is not None and got is not None and got < weight and form.definition.scoring is not None:
        words = {"score": shown(got), "weight": shown(weight), "actual": _said(row.actual), "target": _said(row.target)}
        yield Found(f"{path}.deviation", "A4", words, (got, weight, row.actual))
    elif weight is None and found.score is not None and found.score < _HUNDRED:
        words = {"actual": _said(row.actual), "target": _said(row.target)}
        yield Found(f"{path}.deviation", "A4-short", words, (row.actual, row.target))


def _tells_failure(reason: str) -> bool:
    return bool(_FAILED.search(reason)) and not _DONE_AFTER_ALL.search(reason)


def _execution(form: FilledForm) -> Iterator[Found]:
    rate = _rate(form)
    least = form.definition.audit.execution_least
    if rate is None or rate >= least or _tells_why(form):
        return
    yield Found(
        "funds.total.executed", "A4-execution", {"rate": f"{shown(rate)}%", "least": f"{shown(least)}%"}, (rate,)
    )


def _rate(form: FilledForm) -> Decimal | None:
    budget, executed = (form.amount(FundSource.TOTAL, column) for column in ("budget", "executed"))
    if budget is not None and executed is not None:
        return executed / budget * _HUNDRED if budget > 0 else None
    typed = form.document.fund(FundSource.TOTAL).execution_rate
    return plain_number(typed.rstrip("%％ ")) if typed and typed.strip().endswith(("%", "％")) else None


def _tells_why(form: FilledForm) -> bool:
    """Whether anything tells why money was left; in a text about results, that money is spoken of is no reason."""
    document = form.document
    reasons = [document.problems, document.measures]
    reasons += [row.deviation for row in document.indicators] + [row.deviation for row in document.objectives]
    if any(is_reason(text) and _OF_EXECUTION.search(text or "") for text in reasons):
        return True
    results = [document.conclusion, document.achieved, *(row.actual for row in document.indicators)]
    results += [row.result for row in document.objectives]
    return any(_OF_EXECUTION.search(text or "") and _WHY.search(text or "") for text in results)


def _unlikely(form: FilledForm) -> Iterator[Found]:
    for path, row in _annual(form):
        if row.likelihood in (Likelihood.POSSIBLE, Likelihood.IMPOSSIBLE) and not (
            is_reason(row.deviation) or is_reason(row.note)
        ):
            code = "A4-ticked" if row.reasons else "A4-unlikely"
            level = Level.WARNING if row.reasons else None
            words = {"likelihood": Likelihood(row.likelihood).label}
            yield Found(f"{path}.deviation", code, words, (row.likelihood,), level=level)


def _far_over(form: FilledForm) -> Iterator[Found]:
    if form.document.stage is not Stage.ASSESSMENT or not form.asks_reason:
        return
    for path, row in _annual(form):
        if suggestion(form, row).far_over and not is_reason(row.deviation):
            limit = form.definition.scoring.far_over if form.definition.scoring else form.definition.audit.far_over
            words = {"actual": _said(row.actual), "target": _said(row.target), "limit": f"{shown(limit)}%"}
            yield Found(f"{path}.deviation", "A6", words, (row.actual, row.target))


def _annual(form: FilledForm) -> Iterator[tuple[str, Indicator]]:
    return ((path, row) for path, row in form.indicators if row.horizon is Horizon.ANNUAL)


def _said(text: str | None) -> str:
    return _short(text) or "空"


def _short(text: str | None) -> str:
    plain = " ".join((text or "").split())
    return plain if len(plain) <= 30 else plain[:29] + "…"


RULES = (
    FormRule(
        "A4",
        Level.ERROR,
        _reasons,
        reads("indicators funds stage problems measures conclusion achieved objectives"),
        "财预〔2019〕136号、财预〔2020〕10号",
    ),
    FormRule("A6", Level.WARNING, _far_over, reads("indicators stage"), "财预〔2020〕10号"),
)
