"""Random texts, amounts, documents and changes, for every test that must hold for any record.

Texts are put together from words rather than from single characters: they shrink well, cost little to draw, and meet what
clerks paste: wide digits, U+3000 indents, line breaks, rare place names, look-alike signs, runs of Latin, long paragraphs.
Control characters and lone surrogates never occur: a form cannot hold them. Every character of :data:`WORDS` is in the
shipped fonts, so that these texts can be printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from jixiao_desktop.document.changes import ContentChange, InsertRow, RemoveRow, SetValue
from jixiao_desktop.document.model import (
    Department,
    Document,
    Doubt,
    Fund,
    Indicator,
    Objective,
    Signature,
    Task,
)
from jixiao_desktop.document.values import ListRow, Value, rows_of, value_at
from jixiao_desktop.vocabulary.fields import (
    DEPARTMENT_FIELDS,
    FUND_FIELDS,
    INDICATORS,
    OBJECTIVES,
    ROW_LISTS,
    SIGNATURE_FIELDS,
    TASKS,
    TOP_FIELDS,
    FieldType,
    field_type,
)
from jixiao_desktop.vocabulary.kinds import (
    FundSource,
    Horizon,
    IndicatorKind,
    Likelihood,
    Reason,
    Scope,
    Stage,
)
from jixiao_desktop.vocabulary.money import LARGEST_YUAN, MoneyUnit, from_fen, to_fen

WORDS = (
    *"指标县的，。；：）（》《”“、％!",
    *"㙟沅埌≥≤＞≧",
    *("　　", " ", "１２３", "９５％", "12.8万元", "≥95%", "1,000份", "0", "007", "-3", "=SUM(A1)", "1-2", "+86"),
    *(
        "矛盾纠纷多元化解工作经费",
        "建立健全长效机制，",
        "本年度绩效目标：",
        "（分级填报）",
        "<p>目标</p>",
        "&amp;",
        "{name}",
    ),
    *("GB/T2887-2011", "jixiao", "APP", "“两个确保”", "……", "——", "①", "｜", "|", '"', "'", "\\"),
)
_LONG = (
    "坚持和发展新时代“枫桥经验”，健全排查预警、多元化解、跟踪回访机制，推动矛盾纠纷化解在基层；" * 12,
    "一、" + "很长的没有标点的一句话" * 60,
    "abcdefghij" * 30,
    "\n".join(f"{n}.完成第{n}项任务，完成率不低于{n % 100}%。" for n in range(1, 90)),
)
_TARGETS = (
    ">10",
    "0件",
    "≥95%",
    "≤万分之五",
    "前10名",
    "2024年12月31日前",
    "有明显帮助",
    "5个县（市、区）实现100%",
    "905",
)
_LEVELS = (
    ("产出指标", "数量指标", IndicatorKind.QUANTITY),
    ("产出指标", "质量指标", IndicatorKind.QUALITY),
    ("产出指标", "时效指标", IndicatorKind.TIMELINESS),
    ("成本指标", "经济成本指标", IndicatorKind.ECONOMIC_COST),
    ("产出指标", "成本指标", IndicatorKind.COST),
    ("效益指标", "社会效益指标", IndicatorKind.SOCIAL),
    ("可持续影响指标", None, IndicatorKind.SUSTAINABLE),
    ("满意度指标", "服务对象满意度指标", IndicatorKind.SATISFACTION),
    (None, None, None),
)
_DOUBT_FIELDS = MappingProxyType({"where": FieldType.LINE, "text": FieldType.TEXT, "reason": FieldType.LINE})
_HORIZONS = (Horizon.ANNUAL, Horizon.ANNUAL, Horizon.ANNUAL, Horizon.MIDTERM)


def _joined(words: tuple[str, ...], most: int) -> SearchStrategy[str]:
    return st.lists(st.sampled_from(words), max_size=most).map("".join)


def lines() -> SearchStrategy[str]:
    """Text of one line that the shipped fonts can print; may be empty, begin or end with blanks."""
    return _joined(WORDS, 6)


def texts() -> SearchStrategy[str]:
    """Text with paragraphs that the shipped fonts can print; empty, blank and very long ones among them."""
    return _joined((*WORDS, "\n", "\n　　"), 10) | st.sampled_from(_LONG)


def any_texts() -> SearchStrategy[str]:
    """Any text of Unicode, rare planes and combining marks included, without unassigned and control characters but the line break."""
    return st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")) | st.just("\n"))


def amounts() -> SearchStrategy[Decimal]:
    """Yuan with exactly two places, zero and the largest that a book keeps among them."""
    largest = to_fen(LARGEST_YUAN)
    usual = st.integers(0, 10_000_000_00)
    return (usual | st.just(0) | st.integers(-largest, largest) | st.sampled_from([largest, -largest])).map(from_fen)


def numbers() -> SearchStrategy[str]:
    """What is typed for a weight, score or rate: mostly a plain number."""
    return st.sampled_from(("10", "9.5", "0", "100", "98.76%", "优", "１０", "—", ""))


def _maybe(values: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return st.none() | values


def _values(name: str, kind: FieldType) -> SearchStrategy[Value]:
    """Values of a field called ``name`` of type ``kind``, the blank among them where the record allows it."""
    match kind:
        case FieldType.LINE:
            return _maybe(st.sampled_from(_TARGETS) | lines() if name == "target" else lines())
        case FieldType.TEXT:
            return _maybe(texts())
        case FieldType.AMOUNT:
            return _maybe(amounts())
        case FieldType.NUMBER | FieldType.RATE:
            return _maybe(numbers())
        case FieldType.YEAR:
            return _maybe(st.integers(1900, 2999))
        case FieldType.FLAG:
            return st.booleans()
        case FieldType.CHOICES:
            return st.lists(st.sampled_from(Reason), max_size=3, unique=True).map(tuple)
        case FieldType.CHOICE:
            return _choices(name)


def _choices(name: str) -> SearchStrategy[Value]:
    if name == "horizon":
        return st.sampled_from(_HORIZONS)
    return _maybe(st.sampled_from(IndicatorKind if name == "kind" else Likelihood))


def values_at(path: str) -> SearchStrategy[Value]:
    """Values that may stand at ``path`` of a document."""
    kind = field_type(path)
    if kind is None:
        raise KeyError(path)
    return _values(path.rpartition(".")[2], kind)


def _entered(types: Mapping[str, FieldType]) -> SearchStrategy[dict[str, Any]]:
    """Values by field name; any of them may be left out."""
    return st.fixed_dictionaries({}, optional={name: _values(name, kind) for name, kind in types.items()})


def funds() -> SearchStrategy[Fund]:
    return st.builds(lambda source, values: Fund(source, **values), st.sampled_from(FundSource), _entered(FUND_FIELDS))


def indicators() -> SearchStrategy[Indicator]:
    """Indicators whose kind and levels fit, as in an official form; sometimes without any."""
    rest = {k: v for k, v in INDICATORS.fields.items() if k not in ("level1", "level2", "kind")}
    return st.builds(
        lambda levels, values: Indicator(*levels, **values),
        st.sampled_from(_LEVELS),
        _entered(rest),
    )


def rows(name: str) -> SearchStrategy[ListRow]:
    """One row of ``objectives``, ``tasks`` or ``indicators``."""
    match name:
        case "objectives":
            return _entered(OBJECTIVES.fields).map(lambda values: Objective(**values))
        case "tasks":
            return _entered(TASKS.fields).map(lambda values: Task(**values))
    return indicators()


def _several(items: SearchStrategy[Any], most: int, **options: Any) -> SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, max_size=most, **options).map(tuple)


def documents(most_rows: int = 4) -> SearchStrategy[Document]:
    """Whole documents; each list has up to ``most_rows`` rows, a fund source stands once."""
    top = {name: kind for name, kind in TOP_FIELDS.items() if name != "unit"}
    parts = {
        "stage": st.sampled_from(Stage),
        "scope": st.sampled_from(Scope),
        "unit": st.sampled_from((None, *MoneyUnit)).map(lambda unit: unit and unit.value),
        "department": _entered(DEPARTMENT_FIELDS).map(lambda values: Department(**values)),
        "signature": _entered(SIGNATURE_FIELDS).map(lambda values: Signature(**values)),
        "funds": _several(funds(), most_rows, unique_by=lambda fund: fund.source),
        "doubts": _several(_entered(_DOUBT_FIELDS).map(lambda values: Doubt(**values)), 2),
    } | {name: _several(rows(name), most_rows) for name in ROW_LISTS}
    return st.builds(
        lambda values, parts: Document(**values, **parts),
        _entered(top),
        st.fixed_dictionaries(parts),
    )


def paths_of(document: Document) -> list[str]:
    """Every path at which ``document`` has a place for a value; fund lines only those that it has."""
    return [
        *(name for name in TOP_FIELDS),
        *(f"department.{name}" for name in DEPARTMENT_FIELDS),
        *(f"signature.{name}" for name in SIGNATURE_FIELDS),
        *(f"funds.{fund.source}.{name}" for fund in document.funds for name in FUND_FIELDS),
        *(
            f"{rows.name}.{index}.{name}"
            for rows in ROW_LISTS.values()
            for index in range(len(rows_of(document, rows.name)))
            for name in rows.fields
        ),
    ]


@st.composite
def content_changes(draw: st.DrawFn, document: Document, name: str = "") -> ContentChange:
    """A change that fits ``document``, which its book knows by the id ``name``."""
    list_name = draw(st.sampled_from(sorted(ROW_LISTS)))
    present = rows_of(document, list_name)
    match draw(st.sampled_from(("set", "set", "insert", "remove"))):
        case "insert":
            return InsertRow(name, list_name, draw(st.integers(0, len(present))), draw(rows(list_name)))
        case "remove" if present:
            position = draw(st.integers(0, len(present) - 1))
            return RemoveRow(name, list_name, position, present[position])
    path = draw(st.sampled_from(paths_of(document)))
    return SetValue(name, path, value_at(document, path), draw(values_at(path)))
