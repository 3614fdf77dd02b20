"""Files of the book come whole or not at all, and replace nothing."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from jixiao_desktop.store.files import check_writable, free_name, placed_whole


def test_a_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "a.jixiao"
    with placed_whole(target) as beside:
        beside.write_bytes(b"whole")
        assert not target.exists()
    assert target.read_bytes() == b"whole"
    assert list(tmp_path.iterdir()) == [target]


def test_what_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), placed_whole(tmp_path / "a.jixiao"):
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("has_links", [True, False])
def test_nothing_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_links: bool) -> None:
    def no_links(source: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "sticks have no links")

    if not has_links:
        monkeypatch.setattr(os, "link", no_links)
    target, other = tmp_path / "a.jixiao", tmp_path / "b.jixiao"
    with pytest.raises(FileExistsError), placed_whole(target):
        target.write_bytes(b"came meanwhile")
    assert target.read_bytes() == b"came meanwhile"
    with placed_whole(other):
        pass
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.jixiao", "b.jixiao"]


def test_numbers_go_on_after_the_last(tmp_path: Path) -> None:
    for name in ("副本-2.jixiao", "副本-10.jixiao", "副本-x.jixiao", "副本-99.txt"):
        (tmp_path / name).touch()
    assert free_name(tmp_path / "副本", ".jixiao").name == "副本-11.jixiao"
    assert free_name(tmp_path / "别的", "").name == "别的-1"


def test_a_folder_is_tried_without_a_trace(tmp_path: Path) -> None:
    check_writable(tmp_path)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(FileNotFoundError):
        check_writable(tmp_path / "无")
