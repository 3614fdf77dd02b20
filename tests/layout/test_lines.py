"""Chinese text breaks where readers expect it, and no character is lost in breaking."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jixiao_desktop.layout.lines import NEVER_FIRST, NEVER_LAST, break_evenly, break_lines
from tests.layout.fake_metrics import METRICS
from tests.strategies import texts


def _advances(text: str) -> list[int]:
    return METRICS.advances(text, False)


def _broken(text: str, characters: float) -> tuple[str, ...]:
    """The lines of ``text`` in a room of so many Chinese characters."""
    return break_lines(text, characters * 1000, _advances)


def _width(line: str) -> float:
    return sum(_advances(line)) / 1000


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("", 4, [""]),
        ("指标", 4, ["指标"]),
        ("一二三四五六", 4, ["一二三四", "五六"]),
        # closing signs
        ("一二三四，五六", 4, ["一二三", "四，五六"]),
        ("一二三四。”五", 4, ["一二三", "四。”五"]),
        ("一二三95％五", 4, ["一二三", "95％五"]),
        # opening signs
        ("一二三（四五）", 4, ["一二三", "（四五）"]),
        ("一二三“（四", 4, ["一二三", "“（四"]),
        # opening and closing signs with blanks between
        ("一二三（ 四五", 4, ["一二三", "（ 四五"]),
        ("一二三四 ，五", 4, ["一二三", "四 ，五"]),
        # numbers with signs and units
        ("一二三100万元", 4, ["一二三", "100万元"]),
        ("一二三≥95%", 4, ["一二三", "≥95%"]),
        ("一二三≥ 95 %", 4, ["一二三", "≥ 95 %"]),
        ("一二2024年12月", 4, ["一二", "2024年", "12月"]),
        ("一二三1,000,000元", 6, ["一二三", "1,000,000元"]),
        ("一二三1-7月", 4, ["一二三", "1-7月"]),
        ("一二三4次/年", 4, ["一二三", "4次/年"]),
        ("一二三20 km内", 4, ["一二三", "20 km内"]),
        ("一二三12.5亩", 4, ["一二三", "12.5亩"]),
        # dashes and dots in pairs
        ("一二三——四", 4, ["一二三", "——四"]),
        ("一二三……四", 4, ["一二三", "……四"]),
        # Latin words
        ("一二three四", 4, ["一二", "three四"]),
        ("一二GB/T2887-2011的", 7, ["一二", "GB/T2887-2011", "的"]),
        ("a bc def ghi", 2, ["a bc", "def", "ghi"]),
        # what no line can hold
        ("abcdefghij", 2, ["abcd", "efgh", "ij"]),
        ("一abcdefghij，", 2, ["一ab", "cdef", "ghi", "j，"]),
        ("一二", 0.5, ["一", "二"]),
        # indents and paragraphs
        ("　　一二三", 4, ["　　一二", "三"]),
        ("一\n\n二", 4, ["一", "", "二"]),
        ("一二\n", 4, ["一二", ""]),
        # blanks
        ("一二三四 五", 4, ["一二三四", "五"]),
        ("一二三四     五", 4, ["一二三四", "五"]),
        ("  一二三四", 4, ["  一二三", "四"]),
    ],
)
def test_lines_break_where_readers_expect_it(text: str, room: float, lines: list[str]) -> None:
    assert _broken(text, room) == tuple(lines)


@pytest.mark.parametrize("sign", sorted(set(NEVER_FIRST)))
def test_no_closing_sign_begins_a_line(sign: str) -> None:
    for before in range(1, 12):
        lines = _broken("测" * before + sign + "试" * 5, 5)
        assert not any(line.startswith(sign) for line in lines), lines


@pytest.mark.parametrize("sign", sorted(set(NEVER_LAST)))
def test_no_opening_sign_ends_a_line(sign: str) -> None:
    for before in range(12):
        lines = _broken("测" * before + sign + "试" * 5, 5)
        assert not any(line.endswith(sign) for line in lines), lines


_CLOSED = st.text(st.sampled_from("一二三四五六七八九十"), min_size=1, max_size=3).flatmap(
    lambda word: st.sampled_from([word, f"（{word}）", f"“{word}，”", f"{word}；", f"《{word}》。"])
)


@given(st.lists(_CLOSED, min_size=1).map("".join), st.integers(7, 30))
def test_signs_stand_right_wherever_a_text_breaks(text: str, room: int) -> None:
    for line in _broken(text, room):
        assert line[0] not in NEVER_FIRST
        assert line[-1] not in NEVER_LAST


_TOKENS = ("≥95%", "12.8万元", "2024年", "——", "……", "jixiao", "1-7月", "５００人次", "4次/年", "GB2887")


@given(st.lists(st.sampled_from((*_TOKENS, "的", "工作", "、")), min_size=1), st.integers(6, 20))
def test_tokens_stay_whole_wherever_a_text_breaks(tokens: list[str], room: int) -> None:
    tokens = [between for token in tokens for between in (token, "与")]
    cut = set()
    end = 0
    for line in _broken("".join(tokens), room):
        end += len(line)
        cut.add(end)
    start = 0
    for token in tokens:
        inside = set(range(start + 1, start + len(token)))
        if token in _TOKENS:
            assert not inside & cut, token
        start += len(token)


@given(texts(), st.integers(1, 40))
@example("　　" + "很长" * 20, 3)
@example(" " * 50 + "字", 3)
def test_no_character_is_lost_and_no_line_too_wide(text: str, room: int) -> None:
    lines = _broken(text, room)
    assert "".join("".join(lines).split(" ")) == "".join(text.replace("\n", "").split(" "))
    for line in lines:
        assert _width(line) <= room or len(line) == 1, line


@given(texts(), st.integers(1, 40))
def test_paragraphs_end_lines_and_blanks_inside_a_line_stay(text: str, room: int) -> None:
    lines = iter(_broken(text, room))
    for paragraph in text.split("\n"):
        rest = paragraph
        while True:
            line = next(lines)
            assert rest.startswith(line)
            rest = rest[len(line) :]
            if not rest.strip(" "):
                break
            rest = rest.lstrip(" ")
    assert next(lines, None) is None


@given(texts(), st.integers(1, 40))
def test_even_lines_are_as_few_and_say_the_same(text: str, room: int) -> None:
    lines, even = _broken(text, room), break_evenly(text, room * 1000, _advances)
    assert len(even) == len(lines)
    assert "".join(even).replace(" ", "") == "".join(lines).replace(" ", "")
    assert all(_width(line) <= room or len(line) == 1 for line in even)


def test_even_lines_leave_no_character_alone() -> None:
    assert break_evenly("服务对象满意度指标", 8000, _advances) == ("服务对象满", "意度指标")


@pytest.mark.parametrize("text", ["（" * 5000, "，" * 5000, " " * 5000, "1," * 3000, "（ " * 3000 + "，", "a" * 20000])
def test_a_strange_text_takes_no_longer(text: str) -> None:
    lines = _broken(text, 10)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
