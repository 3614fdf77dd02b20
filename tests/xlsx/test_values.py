"""Amounts are numbers with just their digits; everything else is text, to the letter."""

from __future__ import annotations

import pytest

from jixiao_desktop.errors import UserError
from jixiao_desktop.xlsx.values import GENERAL, TEXT, cell_value
from tests.xlsx.grids import cell


@pytest.mark.parametrize(
    ("text", "number", "number_format"),
    [
        ("0", "0", "0"),
        ("12", "12", "0"),
        ("12.8", "12.8", "0.0"),
        ("12.80", "12.8", "0.00"),
        ("-3.05", "-3.05", "0.00"),
        ("0.000001", "0.000001", "0.000000"),
        ("9.95", "9.95", "0.00"),
        ("1,234,567.5", "1234567.5", "#,##0.0"),
        ("900000000", "9E+8", "0"),
        ("123456789012.345", "123456789012.345", "0.000"),
    ],
)
def test_amounts(text: str, number: str, number_format: str) -> None:
    value = cell_value(cell(0, 0, text, number=number), "表!A1")
    assert value.is_number
    assert value.number_format == number_format
    assert float(value.text) == float(number)
    assert "E" not in value.text


@pytest.mark.parametrize(
    ("text", "number"), [("1234567890123456", "1234567890123456"), ("12.8万元", "12.8"), ("无", "0")]
)
def test_what_a_number_would_not_show_stays_text(text: str, number: str) -> None:
    """A spreadsheet keeps fifteen digits; the sixteenth would be lost."""
    value = cell_value(cell(0, 0, text, number=number), "表!A1")
    assert not value.is_number
    assert value.text == text
    assert value.number_format == TEXT


def test_blank_cells_take_what_is_typed() -> None:
    value = cell_value(cell(0, 0, ""), "表!A1")
    assert (value.text, value.is_number, value.number_format) == ("", False, GENERAL)


def test_long_texts_are_not_in_the_text_format() -> None:
    """Older spreadsheets would show #####."""
    assert cell_value(cell(0, 0, "长" * 255), "表!A1").number_format == TEXT
    assert cell_value(cell(0, 0, "长" * 256), "表!A1").number_format == GENERAL


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM", "＝1", "  =1", "\t=1", "|cmd", "-"])
def test_what_looks_like_a_formula_is_quoted(text: str) -> None:
    assert cell_value(cell(0, 0, text), "表!A1").quoted


def test_other_text_is_not_quoted() -> None:
    assert not cell_value(cell(0, 0, "≥95%"), "表!A1").quoted


def test_limit_of_a_cell_is_said_and_nothing_cut() -> None:
    assert len(cell_value(cell(0, 0, "长" * 32_767), "表!A1").text) == 32_767
    for text, count in [("长" * 32_768, "32768"), ("𡐓" * 16_384, "32768")]:
        with pytest.raises(UserError) as error:
            cell_value(cell(0, 0, text), "司法救助!B7")
        assert error.value.messages[0].code == "xlsx-cell-too-long"
        assert "司法救助!B7" in str(error.value)
        assert count in str(error.value)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("甲\x0b乙", "甲_x000B_乙"),
        ("\x00\x1f\ud800\uffff\r", "_x0000__x001F__xD800__xFFFF__x000D_"),
        ("_x0041_", "_x005F_x0041_"),
        ("_x004_ _y0041_", "_x004_ _y0041_"),
        ("甲\n乙\t丙", "甲\n乙\t丙"),
    ],
)
def test_what_xml_cannot_hold_is_escaped_as_the_standard_says(text: str, written: str) -> None:
    assert cell_value(cell(0, 0, text), "表!A1").text == written
