"""Blocks of cells as text, as spreadsheets exchange them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_desktop.gui.editor.block_text import block_to_text, text_to_block

cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\x00"))


@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(cells, min_size=n, max_size=n), min_size=1, max_size=4)))
def test_what_is_copied_is_pasted(block: list[list[str]]) -> None:
    assert text_to_block(block_to_text(block) + "\r\n") == block


def test_cells_with_line_breaks_stand_in_quotation_marks() -> None:
    assert block_to_text([["第一行\n第二行", "≥95%"], ['“好”"x"', ""]]) == '"第一行\n第二行"\t≥95%\r\n"“好”""x"""\t'


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("", [[""]]),
        ("一", [["一"]]),
        ("一\t二\r\n三\t四\r\n", [["一", "二"], ["三", "四"]]),
        ('"a\nb"\tc', [["a\nb", "c"]]),
        ('他说"好"', [['他说"好"']]),
        ('"没有合上', [['"没有合上']]),
        ("一\n\n三", [["一"], [""], ["三"]]),
    ],
)
def test_text_from_elsewhere(text: str, block: list[list[str]]) -> None:
    assert text_to_block(text) == block
