"""Importing, checking and filling open nothing on the network, start no program but our own reader, and touch no other file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).parents[2]


def watched(folder: Path, *more: str) -> tuple[int, list[list[str]]]:
    """The number of files, and what was seen beyond them."""
    (folder / "tmp").mkdir(parents=True)
    own = dict.fromkeys(("TMPDIR", "TEMP", "TMP", "XDG_DATA_HOME", "APPDATA"), str(folder / "tmp"))
    environment = {**os.environ, **own, "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "tests.services.watching_outward_files", str(folder), *more]
    run = subprocess.run(command, cwd=TOP, env=environment, capture_output=True, encoding="utf-8", timeout=300)
    assert run.returncode == 0, run.stderr
    count, *seen = run.stdout.splitlines()
    return int(count), [json.loads(line) for line in seen]


def test_nothing_that_a_file_points_to_is_opened(tmp_path: Path) -> None:
    count, seen = watched(tmp_path / "文件")
    assert seen == []
    assert count >= 50


def test_what_would_be_opened_is_seen(tmp_path: Path) -> None:
    _, seen = watched(tmp_path / "文件", "prove")
    kinds = {event for event, *_ in seen}
    assert {"socket.connect", "urllib.Request", "subprocess.Popen", "open"} <= kinds
    opened = [path for event, path, *_ in seen if event == "open"]
    assert {Path(path).name for path in opened} >= {"outside", "written", "leak"}
