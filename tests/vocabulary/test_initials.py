"""Names are found by their characters and by the initials of their pinyin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_desktop.vocabulary.initials import is_named


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("司法救助资金", "sfjz"),
        ("司法救助资金", "SFJZ"),
        ("司法救助资金", "救助"),
        ("司法救助资金", "ｊｚｚｊ"),
        ("重点项目", "zd"),
        ("重庆路维修", "cq"),
        ("2026 年度", "2026"),
        ("2026 年度", "6nd"),
        ("全县 综治 中心", "综治中心"),
        ("Ａ类 项目", "alxm"),
        ("任何名称", ""),
    ],
)
def test_what_finds(name: str, typed: str) -> None:
    assert is_named(name, typed)


@pytest.mark.parametrize(
    ("name", "typed"), [("司法救助", "sfjzz"), ("司法救助", "sj"), ("", "s"), ("司法救助", "法律")]
)
def test_what_does_not(name: str, typed: str) -> None:
    assert not is_named(name, typed)


@given(st.text("司法救助综治中心 Ab1", max_size=12), st.data())
def test_every_part_of_a_name_finds_it(name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(name)))
    assert is_named(name, name[start : data.draw(st.integers(start, len(name)))])
