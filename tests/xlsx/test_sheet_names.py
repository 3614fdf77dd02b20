"""Names of sheets follow the rules of Excel, whatever projects are called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_desktop.xlsx.sheet_names import sheet_names


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (["整体支出", "司法救助工作经费"], ["整体支出", "司法救助工作经费"]),
        (["经费", "经费", "经费"], ["经费", "经费~2", "经费~3"]),
        (["Abc", "aBC", "ＡＢＣ"], ["Abc", "aBC~2", "ＡＢＣ~3"]),
        (["经费~2", "经费", "经费"], ["经费~2", "经费", "经费~3"]),
        (["2020/2021[一]:*?\\"], ["2020_2021_一_____"]),
        (["'引号'"], ["引号"]),
        (["History", "history"], ["History~2", "history~3"]),
        (["", "\x00\u200b", "'\u3000'"], ["表", "表~2", "表~3"]),
        (["甲\n乙"], ["甲 乙"]),
        (["字" * 40, "字" * 40], ["字" * 31, "字" * 29 + "~2"]),
        (["𡐓" * 20], ["𡐓" * 15]),
        (["字" * 30 + "'尾"], ["字" * 30]),
        (["=cmd|' /C calc'!A0"], ["=cmd|' _C calc'!A0"]),
    ],
)
def test_names(wanted: list[str], names: list[str]) -> None:
    assert sheet_names(wanted) == names


@given(st.lists(st.text(st.characters() | st.sampled_from("[]:*?/\\'~2aA"), max_size=40), max_size=12))
def test_rules_hold_for_any_text(wanted: list[str]) -> None:
    names = sheet_names(wanted)
    assert len(names) == len(wanted) == len({name.casefold() for name in names})
    for name in names:
        assert 1 <= len(name.encode("utf-16-le")) // 2 <= 31
        assert not set(name) & set("[]:*?/\\\n\x00\ufffe")
        assert name[0] != "'" != name[-1]
        assert name.casefold() != "history"
