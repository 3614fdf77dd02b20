"""How numbers read on the screen."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_desktop.xlsx.number_formats import shown_number


@pytest.mark.parametrize(
    ("written", "code", "shown"),
    [
        ("1", "0%", "100%"),
        ("0.985", "0%", "98.5%"),  # a digit would be lost
        ("0.985", "0.00%", "98.50%"),
        ("1234.5", "#,##0.00", "1,234.50"),
        ("0.1", '0.00"万元"', "0.10万元"),
        ("12.8", "0.00_ ", "12.80"),
        ("12.8", "0.0;[Red]-0.0", "12.8"),
        ("-3", "#,##0_);(#,##0)", "-3"),
        ("0.28000000000000003", "General", "0.28"),
        ("123456", "#,##0,", "123456"),
        ("0.5", "# ?/?", "0.5"),
        ("1200", "0.00E+00", "1200"),
        ("45657", 'yyyy"年"m"月"d"日"', "2024年12月31日"),
        ("45657.5", "yyyy/m/d h:mm", "2024/12/31 12:00"),
        ("59", "yyyy/m/d", "1900/2/28"),
        ("9999999", "yyyy/m/d", "9999999"),
        ("nan", "0", "nan"),
        ("1e999", "0", "1e999"),
    ],
)
def test_a_number_reads_as_its_format_shows_it(written: str, code: str, shown: str) -> None:
    assert shown_number(written, code)[0] == shown


def test_a_workbook_may_count_its_days_from_1904() -> None:
    assert shown_number("44195", "yyyy/m/d", date_1904=True)[0] == "2024/12/31"


@given(
    st.decimals(min_value=-(10**9), max_value=10**9, places=4),
    st.sampled_from(["General", "0", "0.00", "#,##0", "#,##0.00", '0.0"人"']),
)
def test_no_digit_is_ever_lost(number: Decimal, code: str) -> None:
    shown, value = shown_number(str(number), code)
    assert value == number
    assert Decimal(shown.replace(",", "").removesuffix("人")) == number


@given(st.text(max_size=30), st.text(max_size=300))
def test_whatever_stands_in_a_file_has_a_text(written: str, code: str) -> None:
    assert isinstance(shown_number(written, code)[0], str)
