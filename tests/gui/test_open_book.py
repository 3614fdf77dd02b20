"""The open book tells of every step, and of none where nothing was done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jixiao_desktop.gui.open_book import BookModel, Touched
from jixiao_desktop.services.demo import create_demo
from jixiao_desktop.services.drawing import open_drawing
from jixiao_desktop.services.form_sets import choose_form_set
from jixiao_desktop.services.submitting import return_stage, submit_stage
from jixiao_desktop.vocabulary.kinds import Stage


@pytest.fixture
def model(qtbot: QtBot, tmp_path: Path) -> Iterator[BookModel]:
    model = BookModel(create_demo(tmp_path / "示例.jixiao"), open_drawing())
    yield model
    model.close()


def test_what_changed_nothing_is_not_told(model: BookModel) -> None:
    told: list[Touched] = []
    model.changed.connect(told.append)
    year = model.book.filings()[0]
    assert model.do(lambda book: return_stage(book, year.filing, Stage.TARGET)) == 0
    model.do(lambda book: choose_form_set(book, model.drawing.catalogue, year.filing, year.form_set))
    assert model.replace_all("没有这样的字词", "一").fields == 0
    assert not model.repair([])
    assert told == []
    assert model.do(lambda book: submit_stage(book, year.filing, Stage.TARGET, date(2026, 3, 1))) > 0
    assert [one.structure for one in told] == [True]
    model.undo()
    assert len(told) == 2
