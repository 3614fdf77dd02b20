"""Exact money."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_desktop.errors import UserError
from jixiao_desktop.vocabulary.money import (
    LARGEST_YUAN,
    MoneyUnit,
    format_amount,
    from_fen,
    in_unit,
    parse_amount,
    to_fen,
)
from tests.strategies import amounts, any_texts, lines

WAN = MoneyUnit.TEN_THOUSAND_YUAN


@pytest.mark.parametrize(
    ("text", "unit", "yuan"),
    [
        ("12.8", WAN, "128000.00"),
        ("12.8", MoneyUnit.YUAN, "12.80"),
        ("4494", MoneyUnit.HUNDRED_YUAN, "449400.00"),
        ("1.5", MoneyUnit.HUNDRED_MILLION_YUAN, "150000000.00"),
        ("１２．８", WAN, "128000.00"),
        ("1,234,567.89", MoneyUnit.YUAN, "1234567.89"),
        ("1，234", MoneyUnit.YUAN, "1234.00"),
        ("￥ 100", MoneyUnit.YUAN, "100.00"),
        ("12.8万元", MoneyUnit.YUAN, "128000.00"),
        ("12.8万", MoneyUnit.YUAN, "128000.00"),
        ("3亿", WAN, "300000000.00"),
        ("100元", WAN, "100.00"),
        ("-5", WAN, "-50000.00"),
        ("+5", WAN, "50000.00"),
        (".5", WAN, "5000.00"),
        ("5.", WAN, "50000.00"),
        ("0", WAN, "0.00"),
        ("0.000001", WAN, "0.01"),
        ("　12.8　", WAN, "128000.00"),
    ],
)
def test_amounts_as_they_are_typed(text: str, unit: MoneyUnit, yuan: str) -> None:
    assert str(parse_amount(text, unit)) == yuan


@pytest.mark.parametrize("text", ["", " ", "　", "\n", "¥"])
def test_a_blank_is_no_amount(text: str) -> None:
    assert parse_amount(text, WAN) is None


@pytest.mark.parametrize(
    ("text", "code", "sentence"),
    [
        ("约12万", "money-not-a-number", "“约12万”不是金额，请只填数字，例如 12.8。"),
        ("1 2.3.4", "money-not-a-number", "“1 2.3.4”不是金额，请只填数字，例如 12.8。"),
        ("=1+1", "money-not-a-number", "“=1+1”不是金额，请只填数字，例如 12.8。"),
        ("1e5", "money-not-a-number", "“1e5”不是金额，请只填数字，例如 12.8。"),
        ("٣", "money-not-a-number", "“٣”不是金额，请只填数字，例如 12.8。"),
        ("0.0000001", "money-too-fine", "“0.0000001”（万元）细于一分钱，请保留到分。"),
        (f"1.{'0' * 70}1元", "money-too-fine", f"“1.{'0' * 70}1元”（元）细于一分钱，请保留到分。"),
        ("12.345元", "money-too-fine", "“12.345元”（元）细于一分钱，请保留到分。"),
        ("9000000000.01", "money-too-large", "“9000000000.01”（万元）超出可登记的金额，请核对单位。"),
        ("9" * 200, "money-too-large", f"“{'9' * 200}”（万元）超出可登记的金额，请核对单位。"),
    ],
)
def test_what_is_no_amount_is_told_with_its_text(text: str, code: str, sentence: str) -> None:
    with pytest.raises(UserError) as raised:
        parse_amount(text, WAN)
    assert [message.code for message in raised.value.messages] == [code]
    assert str(raised.value) == sentence


@pytest.mark.parametrize(
    ("yuan", "unit", "printed"),
    [
        ("128000.00", WAN, "12.8"),
        ("0.00", WAN, "0"),
        ("1000000.00", WAN, "100"),
        ("0.01", WAN, "0.000001"),
        ("-50000.00", WAN, "-5"),
        ("0.01", MoneyUnit.HUNDRED_MILLION_YUAN, "0.0000000001"),
        ("90000000000000.00", MoneyUnit.YUAN, "90000000000000"),
    ],
)
def test_amounts_as_they_are_printed(yuan: str, unit: MoneyUnit, printed: str) -> None:
    assert format_amount(Decimal(yuan), unit) == printed


@given(amounts(), st.sampled_from(MoneyUnit))
def test_what_is_printed_is_read_back(yuan: Decimal, unit: MoneyUnit) -> None:
    printed = format_amount(yuan, unit)
    assert parse_amount(printed, unit) == yuan
    assert "E" not in printed
    assert in_unit(yuan, unit) * unit.factor == yuan


@given(amounts())
def test_fen_keep_the_amount(yuan: Decimal) -> None:
    assert from_fen(to_fen(yuan)) == yuan
    assert str(from_fen(to_fen(yuan))) == str(yuan)


def test_the_largest_amount_fits_the_book() -> None:
    assert to_fen(LARGEST_YUAN) < 2**63
    assert parse_amount(f"{LARGEST_YUAN}元", WAN) == LARGEST_YUAN


@given(any_texts() | lines(), st.sampled_from(MoneyUnit))
def test_any_text_is_an_amount_a_blank_or_a_sentence(text: str, unit: MoneyUnit) -> None:
    try:
        amount = parse_amount(text, unit)
    except UserError:
        return
    assert amount is None or amount == amount.quantize(Decimal("0.01"))
