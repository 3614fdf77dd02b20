"""Widths, look-alikes and blanks."""

from __future__ import annotations

import pytest
from hypothesis import given

from jixiao_desktop.vocabulary.characters import comparable, half_width, one_line, strip_ascii
from tests.strategies import any_texts, lines


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("９５％", "95%"),
        ("＞＝", ">="),
        ("≧≦﹦═", "≥≤=="),
        ("ＡＢ（１）", "AB(1)"),
        ("　开头", " 开头"),
        ("“引号”、。", "“引号”、。"),
        ("㙟沅", "㙟沅"),
    ],
)
def test_half_width(text: str, half: str) -> None:
    assert half_width(text) == half


@given(any_texts())
def test_half_width_keeps_every_place(text: str) -> None:
    assert len(half_width(text)) == len(text)
    assert half_width(half_width(text)) == half_width(text)


def test_wide_indents_stay_at_the_ends() -> None:
    assert strip_ascii(" \t\n　　第一段\r\n ") == "　　第一段"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("开展 司法\n救助", "开展司法救助"),
        ("  Word  文档 ", "Word 文档"),
        ("≥ 95 %", "≥ 95 %"),
        ("县法学会\r\n工作经费", "县法学会工作经费"),
        ("A\nB", "A B"),
        ("　　合　计\u2028数", "　　合　计数"),
    ],
)
def test_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


@given(any_texts() | lines())
def test_one_line_is_settled_at_once(text: str) -> None:
    line = one_line(text)
    assert one_line(line) == line
    assert len(line.splitlines()) <= 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("９５ ％", "95%"), ("见义勇为\n奖励", "见义勇为奖励"), ("（一）", "(一)"), ("①", "1"), ("＞", "﹥")],
)
def test_what_compares_equal(one: str, other: str) -> None:
    assert comparable(one) == comparable(other)


@given(any_texts())
def test_comparable_has_no_blank(text: str) -> None:
    assert not any(character.isspace() for character in comparable(text))
