"""Documents as JSON, exact both ways.

Comes in: ``{"documents": [Document, …]}`` or one Document; absent keys are ``null``, ``[]`` or annual. Goes out: the same
with every key. Money is a decimal string in yuan with two places. All mistakes of a file are reported at once.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from types import MappingProxyType
from typing import Any, cast

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
from jixiao_desktop.errors import Catalogue, Message, Sentence, UserError
from jixiao_desktop.vocabulary.fields import (
    DEPARTMENT_FIELDS,
    FUND_FIELDS,
    INDICATORS,
    OBJECTIVES,
    SIGNATURE_FIELDS,
    TASKS,
    TOP_FIELDS,
    FieldType,
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
from jixiao_desktop.vocabulary.money import CENT, LARGEST_YUAN

SENTENCES = Catalogue(
    MappingProxyType(
        {
            "json-syntax": Sentence("不是完整的 JSON（第 {line} 行第 {column} 列）", "请向发送人重新索取文件"),
            "json-shape": Sentence("应当是{expected}，文件里是{found}", "请按 README 的“JSON”一节改正"),
            "json-choice": Sentence("“{found}”不在可用的取值之内", "可用：{expected}"),
            "json-money-large": Sentence("金额“{found}”超出可登记的最大金额 {most} 元", "请核对是不是多写了位数"),
            "json-money-fine": Sentence("金额“{found}”细于一分钱", "请保留两位小数"),
            "json-money": Sentence("“{found}”不是以元为单位的金额", '请写成 "128000.00" 这样的文字'),
            "json-missing": Sentence("缺少 {name}", "请补上这一项"),
            "json-unknown": Sentence("不认识的项目 {name}", "请核对拼写，或升级本程序后再导入"),
            "json-fund-twice": Sentence("资金来源 {name} 出现两次", "请只保留一条"),
            "json-long": Sentence("文字有 {count} 个字，一格最多 {most} 个", "请核对是不是放错了内容"),
            "json-more": Sentence("错误太多，只列出前 {count} 处", "请先改正这些，或向发送人重新索取文件"),
            "json-deep": Sentence("层次太深，不是填报文件", "请核对文件"),
            "json-character": Sentence("文字“{found}”里有不完整的字符", "请在原处重新输入这段文字"),
        }
    )
)
_DOUBT_FIELDS = MappingProxyType({"where": FieldType.TEXT, "text": FieldType.TEXT, "reason": FieldType.TEXT})
_CHOICES: MappingProxyType[str, type[StrEnum]] = MappingProxyType(
    {"kind": IndicatorKind, "horizon": Horizon, "likelihood": Likelihood, "reasons": Reason}
)
_LONGEST_INTEGER = 18
_LONGEST_SHOWN = 40
_LONGEST_TEXT = 100_000
_MOST_MISTAKES = 200  # nobody reads more at once
_GROUP_KEYS = frozenset(
    {"stage", "scope", "department", "signature", "funds", "tasks", "objectives", "indicators", "doubts"}
)


def read_documents(text: str, place: str = "") -> tuple[Document, ...]:
    """The documents of a JSON text; ``place`` (the file's name) begins every sentence.

    Raises :class:`~jixiao_desktop.errors.UserError` with all mistakes (``json-*``), if they are not hundreds.
    """
    try:
        found = json.loads(text.removeprefix("\ufeff"), parse_float=_decimal, parse_int=_integer)
    except json.JSONDecodeError as error:
        raise SENTENCES.error("json-syntax", place, line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise SENTENCES.error("json-deep", place) from None
    reader = _Reader()
    documents = tuple(
        reader.document(item, _at(place, f"第 {n} 份")) for n, item in enumerate(_items(found, reader, place), 1)
    )
    if reader.mistakes:
        raise UserError(*reader.mistakes)
    return cast(tuple[Document, ...], documents)


def _integer(digits: str) -> int | Decimal:
    """Whole numbers longer than any field are kept as decimals, which have no limit of length."""
    return int(digits) if len(digits) <= _LONGEST_INTEGER else Decimal(digits)


def _decimal(written: str) -> Decimal | float:
    """What has a fraction or an exponent; beyond what decimals hold a float, which no field takes."""
    try:
        return Decimal(written)
    except InvalidOperation:
        return float(written)


def write_documents(documents: Sequence[Document]) -> str:
    """``{"documents": […]}``, indented, with a final newline."""
    return json.dumps({"documents": [to_json(document) for document in documents]}, ensure_ascii=False, indent=2) + "\n"


def to_json(record: Any) -> dict[str, Any]:
    """A document, or any part of one, as plain JSON values; ids of rows are the book's own."""
    return {part.name: _plain(getattr(record, part.name)) for part in fields(record) if part.compare}


def row_from_json(rows: str, found: dict[str, Any]) -> Objective | Task | Indicator:
    """One row of ``objectives``, ``tasks`` or ``indicators`` as :func:`to_json` wrote it."""
    reader = _Reader()
    read = {"objectives": reader.objective, "tasks": reader.task, "indicators": reader.indicator}[rows]
    row = read(found, rows)
    if reader.mistakes:
        raise UserError(*reader.mistakes)
    return cast(Objective | Task | Indicator, row)


def _plain(value: Any) -> Any:
    if value is None or type(value) is str:  # what most fields are, of records by the ten thousand
        return value
    if isinstance(value, Decimal):
        return f"{value.quantize(CENT):f}"
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return to_json(value) if hasattr(value, "__dataclass_fields__") else value


def _shown(found: Any) -> str:
    """What was found, short enough for a sentence."""
    if isinstance(found, dict | list):
        return "{…}" if isinstance(found, dict) else "[…]"
    if isinstance(found, bool) or found is None:
        return json.dumps(found)
    text = str(found).encode("utf-8", "replace").decode("utf-8")
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def _with_type(found: Any) -> str:
    """What was found and, where its looks may deceive, what it is: ``"2026"`` is a text."""
    if isinstance(found, str):
        return f"加引号的文字“{_shown(found)}”"
    return (
        f"数字 {_shown(found)}"
        if isinstance(found, int | float | Decimal) and not isinstance(found, bool)
        else f" {_shown(found)}"
    )


def _number_text(number: int | Decimal) -> str:
    """A number as a clerk would type it: ``1e2`` is 100; beyond any reason it stays as it is."""
    return f"{number:f}" if isinstance(number, Decimal) and abs(number.adjusted()) < _LONGEST_INTEGER else str(number)


def _at(place: str, part: str) -> str:
    return f"{place} {part}".strip()


def _items(found: Any, reader: _Reader, place: str) -> list[Any]:
    if isinstance(found, dict) and "documents" in found:
        found = found["documents"]
    elif isinstance(found, dict):
        return [found]
    if isinstance(found, list):
        return found
    reader.shape(place, ' {"documents": […]}', found)
    return []


@dataclass
class _Reader:
    """Reads values, noting every mistake with its place; what is wrong is read as blank."""

    mistakes: list[Message] = field(default_factory=list)

    def say(self, code: str, place: str, **words: object) -> None:
        self.mistakes.append(SENTENCES.say(code, place, **words))
        if len(self.mistakes) >= _MOST_MISTAKES:
            raise UserError(*self.mistakes, SENTENCES.say("json-more", place.split(" ")[0], count=_MOST_MISTAKES))

    def shape(self, place: str, expected: str, found: Any) -> None:
        self.say("json-shape", place, expected=expected, found=_with_type(found))

    def document(self, found: Any, place: str) -> Document | None:
        if not isinstance(found, dict):
            self.shape(place, "一份填报 {…}", found)
            return None
        self._unknown(found, TOP_FIELDS.keys() | _GROUP_KEYS, place)
        stage, scope = (
            self._required(found, "stage", Stage, place),
            self._required(found, "scope", Scope, place),
        )
        values = self._fields(found, TOP_FIELDS, place)
        parts: dict[str, Any] = {
            "department": Department(**self._group(found, "department", DEPARTMENT_FIELDS, place)),
            "signature": Signature(**self._group(found, "signature", SIGNATURE_FIELDS, place)),
            "objectives": self._list(found, "objectives", self.objective, place),
            "funds": self._list(found, "funds", self.fund, place),
            "tasks": self._list(found, "tasks", self.task, place),
            "indicators": self._list(found, "indicators", self.indicator, place),
            "doubts": self._list(found, "doubts", self.doubt, place),
        }
        self._funds_once(parts["funds"], place)
        return Document(stage=stage, scope=scope, **values, **parts) if stage and scope else None

    def objective(self, found: Any, place: str) -> Objective:
        return Objective(**self._row(found, OBJECTIVES.fields, place))

    def task(self, found: Any, place: str) -> Task:
        return Task(**self._row(found, TASKS.fields, place))

    def indicator(self, found: Any, place: str) -> Indicator:
        return Indicator(**self._row(found, INDICATORS.fields, place))

    def doubt(self, found: Any, place: str) -> Doubt:
        return Doubt(**self._row(found, _DOUBT_FIELDS, place))

    def fund(self, found: Any, place: str) -> Fund | None:
        if not isinstance(found, dict):
            self.shape(place, " {…}", found)
            return None
        source = self._required(found, "source", FundSource, place)
        values = self._row({k: v for k, v in found.items() if k != "source"}, FUND_FIELDS, place)
        return Fund(source, **values) if source else None

    def _funds_once(self, funds: tuple[Fund | None, ...], place: str) -> None:
        counts = Counter(fund.source for fund in funds if fund)
        for source in (source for source, count in counts.items() if count > 1):
            self.say("json-fund-twice", _at(place, "funds"), name=source)

    def _required(self, found: dict[str, Any], name: str, choices: type[StrEnum], place: str) -> Any:
        if found.get(name) is None:
            self.say("json-missing", place, name=name)
            return None
        return self._choice(found[name], choices, _at(place, name))

    def _unknown(self, found: dict[str, Any], known: Any, place: str) -> None:
        for name in sorted(found.keys() - known):
            self.say("json-unknown", place, name=_shown(name))

    def _group(
        self, found: dict[str, Any], name: str, types: MappingProxyType[str, FieldType], place: str
    ) -> dict[str, Any]:
        return self._row({} if found.get(name) is None else found[name], types, _at(place, name))

    def _row(self, found: Any, types: MappingProxyType[str, FieldType], place: str) -> dict[str, Any]:
        if not isinstance(found, dict):
            self.shape(place, " {…}", found)
            return {}
        self._unknown(found, types.keys(), place)
        return self._fields(found, types, place)

    def _fields(self, found: dict[str, Any], types: MappingProxyType[str, FieldType], place: str) -> dict[str, Any]:
        return {
            name: self._value(name, found[name], kind, _at(place, name))
            for name, kind in types.items()
            if found.get(name) is not None
        }

    def _list(self, found: dict[str, Any], name: str, read: Any, place: str) -> tuple[Any, ...]:
        items = [] if found.get(name) is None else found[name]
        if not isinstance(items, list):
            self.shape(_at(place, name), " […]", items)
            return ()
        return tuple(read(item, _at(place, f"{name} 第 {n} 项")) for n, item in enumerate(items, 1))

    def _value(self, name: str, found: Any, kind: FieldType, place: str) -> Any:
        match kind:
            case FieldType.AMOUNT:
                return self._amount(found, place)
            case FieldType.FLAG:
                return self._typed(found, bool, " true 或 false", place) or False
            case FieldType.YEAR:
                return self._year(found, place)
            case FieldType.CHOICE:
                return self._choice(found, _CHOICES[name], place) or (Horizon.ANNUAL if name == "horizon" else None)
            case FieldType.CHOICES:
                chosen = self._typed(found, list, " […]", place) or []
                return tuple(c for c in (self._choice(item, _CHOICES[name], place) for item in chosen) if c)
            case FieldType.NUMBER | FieldType.RATE if isinstance(found, int | Decimal) and not isinstance(found, bool):
                return _number_text(found)
        return self._text(found, place)

    def _text(self, found: Any, place: str) -> Any:
        text = self._typed(found, str, "文字", place)
        if text and any("\ud800" <= character <= "\udfff" for character in text):
            self.say("json-character", place, found=_shown(text))
            return None
        if text and len(text) > _LONGEST_TEXT:
            self.say("json-long", place, count=len(text), most=_LONGEST_TEXT)
            return None
        return text

    def _typed(self, found: Any, wanted: type, expected: str, place: str) -> Any:
        if isinstance(found, wanted):
            return found
        self.shape(place, expected, found)
        return None

    def _year(self, found: Any, place: str) -> int | None:
        if isinstance(found, int) and not isinstance(found, bool) and 1900 <= found <= 2999:
            return found
        self.shape(place, "不加引号的四位年份（1900 至 2999）", found)
        return None

    def _choice(self, found: Any, choices: type[StrEnum], place: str) -> Any:
        if isinstance(found, str) and found in list(choices):
            return choices(found)
        self.say("json-choice", place, found=_shown(found), expected="、".join(choices))
        return None

    def _amount(self, found: Any, place: str) -> Decimal | None:
        try:
            if isinstance(found, bool) or not isinstance(found, str | int | Decimal):
                raise InvalidOperation
            yuan = Decimal(found)
            if not yuan.is_finite():
                raise InvalidOperation
            if yuan.copy_abs() > LARGEST_YUAN:
                self.say("json-money-large", place, found=_shown(found), most=f"{LARGEST_YUAN.normalize():f}")
                return None
            if yuan != yuan.quantize(CENT):
                self.say("json-money-fine", place, found=_shown(found))
                return None
            return yuan.quantize(CENT) + 0  # a zero has no sign
        except InvalidOperation:
            self.say("json-money", place, found=_shown(found))
            return None
