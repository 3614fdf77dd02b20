"""The lock fits pyproject.toml, is hashed throughout and names no index."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parent.parent
LOCKS = ("uv.txt", "run.txt", "dev.txt")


def locked(name: str) -> dict[str, str]:
    """Return the packages of a lock file with their versions."""
    pins = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;]+)", text(name), re.MULTILINE)
    return {package.lower(): version for package, version in pins}


def text(name: str) -> str:
    """Return a lock file."""
    return (TOP / "requirements" / name).read_text(encoding="utf-8")


def pinned(requirements: list[object]) -> dict[str, str]:
    """Return the exact pins among requirements as written in pyproject.toml."""
    pins = (re.match(r"([A-Za-z0-9._-]+)(?:\[.*\])?==(\S+)", str(line)) for line in requirements)
    return {pin[1].lower(): pin[2] for pin in pins if pin}


def test_lock_has_what_pyproject_asks_for() -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
    run = pinned(project["project"]["dependencies"])
    setup = pinned(project["dependency-groups"]["setup"])
    dev = pinned(project["dependency-groups"]["dev"]) | pinned(project["build-system"]["requires"])
    assert run.items() <= locked("run.txt").items()
    assert setup == locked("uv.txt")
    assert (run | setup | dev).items() <= locked("dev.txt").items()


def test_program_is_tested_with_what_it_runs_with() -> None:
    assert locked("run.txt").items() <= locked("dev.txt").items()


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_hashed_and_no_index_is_named(name: str) -> None:
    blocks = re.split(r"^(?=[A-Za-z0-9])", text(name), flags=re.MULTILINE)[1:]
    assert blocks
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []
    assert "://" not in text(name)
    assert not re.search(r"^\s*(-i|--index|--extra-index|--find-links)", text(name), re.MULTILINE)
