"""The note that says who has a book open."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from jixiao_desktop.services.holding import Holder, forget_holder, holder_of, note_holder


def test_the_note_goes_as_it_came(tmp_path: Path) -> None:
    book = tmp_path / "示例.jixiao"
    assert holder_of(book) is None
    note_holder(book)
    found = holder_of(book)
    assert found is not None
    assert found.user
    assert f"（电脑 {found.computer}）从 " in found.words
    forget_holder(book)
    assert list(tmp_path.iterdir()) == []
    forget_holder(book)


def test_what_is_no_note_says_nothing(tmp_path: Path) -> None:
    for text in ("", "[]", "{}", '{"user": "a", "computer": "b", "since": "gestern"}'):
        (tmp_path / ".a.jixiao.holder").write_text(text, encoding="utf-8")
        assert holder_of(tmp_path / "a.jixiao") is None


def test_where_nothing_can_be_written_there_is_no_note(tmp_path: Path) -> None:
    note_holder(tmp_path / "gone" / "a.jixiao")
    assert holder_of(tmp_path / "gone" / "a.jixiao") is None


def test_another_day_is_named() -> None:
    today = datetime.now().replace(hour=9, minute=5)
    assert Holder("张", "PC-1", today.isoformat()).words == "张（电脑 PC-1）从 09:05 起"
    assert Holder("张", "PC-1", "2024-03-01T08:00:00").words == "张（电脑 PC-1）从 2024-03-01 08:00 起"
