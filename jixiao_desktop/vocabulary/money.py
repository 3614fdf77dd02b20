"""Exact money. Inside the program an amount is a :class:`~decimal.Decimal` of yuan with at most two places (分).

Forms print it in their own unit; reading and printing never go through binary fractions.
"""

from __future__ import annotations

import re
from decimal import Context, Decimal, Inexact
from enum import StrEnum
from types import MappingProxyType

from jixiao_desktop.errors import Catalogue, Sentence
from jixiao_desktop.vocabulary.characters import half_width

SENTENCES = Catalogue(
    MappingProxyType(
        {
            "money-not-a-number": Sentence("“{text}”不是金额", "请只填数字，例如 12.8"),
            "money-too-fine": Sentence("“{text}”（{unit}）细于一分钱", "请保留到分"),
            "money-too-large": Sentence("“{text}”（{unit}）超出可登记的金额", "请核对单位"),
        }
    )
)

CENT = Decimal("0.01")
# Integer 分 must fit the signed 64-bit column of the book.
LARGEST_YUAN = Decimal("90000000000000.00")

_NUMBER = re.compile(
    r"(?P<sign>[-+]?)(?P<digits>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]*)?|\.[0-9]+)(?P<unit>亿元|百元|万元|元|万|亿)?"
)
# Far more digits than an amount has: where they do not suffice, the text is no amount, and nothing is ever rounded.
_EXACT = Context(prec=60, traps=[Inexact])


class MoneyUnit(StrEnum):
    """A unit in which a form prints money; ``factor`` is its worth in yuan."""

    YUAN = "元"
    HUNDRED_YUAN = "百元"
    TEN_THOUSAND_YUAN = "万元"
    HUNDRED_MILLION_YUAN = "亿元"

    @property
    def factor(self) -> Decimal:
        return _FACTORS[self]


_FACTORS = MappingProxyType(
    {
        MoneyUnit.YUAN: Decimal(1),
        MoneyUnit.HUNDRED_YUAN: Decimal(100),
        MoneyUnit.TEN_THOUSAND_YUAN: Decimal(10_000),
        MoneyUnit.HUNDRED_MILLION_YUAN: Decimal(100_000_000),
    }
)
_CLIPPED = MappingProxyType({"万": MoneyUnit.TEN_THOUSAND_YUAN, "亿": MoneyUnit.HUNDRED_MILLION_YUAN})


def parse_amount(text: str, unit: MoneyUnit) -> Decimal | None:
    """Yuan from what was typed in a cell of ``unit``; ``None`` for a blank.

    Full-width digits, thousands separators, a leading ¥ and a unit of its own (``12.8万元`` in a 元 form) are understood.
    Raises :class:`~jixiao_desktop.errors.UserError` (``money-*``) for anything else, with the text in it.
    """
    plain = half_width(text).replace("，", ",").replace(" ", "").strip().lstrip("¥￥")
    if not plain:
        return None
    match = _NUMBER.fullmatch(plain)
    if match is None:
        raise SENTENCES.error("money-not-a-number", text=text.strip())
    written = match["unit"]
    own = unit if written is None else _CLIPPED.get(written) or MoneyUnit(written)
    number = Decimal(match["sign"] + match["digits"].replace(",", ""))
    if number.copy_abs() > LARGEST_YUAN / own.factor:
        raise SENTENCES.error("money-too-large", text=text.strip(), unit=own)
    try:
        return _EXACT.plus(_EXACT.quantize(_EXACT.multiply(number, own.factor), CENT))  # a zero has no sign
    except Inexact:
        raise SENTENCES.error("money-too-fine", text=text.strip(), unit=own) from None


def in_unit(yuan: Decimal, unit: MoneyUnit) -> Decimal:
    """The exact number that stands for ``yuan`` in ``unit``, without needless zeros: 128000 → 12.8 (万元)."""
    number = (yuan / unit.factor).normalize()
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number


def format_amount(yuan: Decimal, unit: MoneyUnit) -> str:
    """``in_unit`` as it is printed, never in exponent form."""
    return f"{in_unit(yuan, unit):f}"


def to_fen(yuan: Decimal) -> int:
    """Integer 分, the form in which the book keeps an amount."""
    return int(yuan.quantize(CENT).scaleb(2))


def from_fen(fen: int) -> Decimal:
    return Decimal(fen).scaleb(-2).quantize(CENT)
