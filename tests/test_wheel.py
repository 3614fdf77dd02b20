"""The wheel is whole: installed outside the checkout it writes the example and all its forms."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parent.parent
BIN = "Scripts" if os.name == "nt" else "bin"
EXE = ".exe" if os.name == "nt" else ""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as a release does."""
    out = tmp_path_factory.mktemp("wheel")
    run([sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", out], cwd=TOP)
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an environment of its own; return the folder of its programs.

    The libraries it depends on are lent by the environment of the tests, the checkout is not.
    """
    home = tmp_path_factory.mktemp("installed")
    run([sys.executable, "-m", "venv", "--without-pip", home])
    python = home / BIN / f"python{EXE}"
    run([sys.executable, "-m", "uv", "pip", "install", "--offline", "--no-deps", "--python", python, wheel])
    site = Path(output([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]).strip())
    site.joinpath("lent.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return home / BIN


def run(command: list[str | Path], cwd: Path | None = None) -> None:
    """Run a command outside the checkout; show what it said where it fails."""
    output(command, cwd)


def output(command: list[str | Path], cwd: Path | None = None) -> str:
    """Return what a command printed."""
    words = [str(word) for word in command]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        words, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_wheel_carries_every_resource(wheel: Path) -> None:
    shipped = {name.removeprefix("jixiao_desktop/") for name in zipfile.ZipFile(wheel).namelist()}
    resources = {
        path.relative_to(TOP).as_posix()
        for path in (TOP / "resources").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert resources
    assert resources <= shipped
    assert "py.typed" in shipped


def test_installed_program_writes_the_example(installed: Path, tmp_path: Path) -> None:
    folder = tmp_path / "演示 目录"
    run([installed / f"jixiao{EXE}", "demo", folder], cwd=tmp_path)
    for pattern in ("*.jixiao", "*.pdf", "*.xlsx"):
        assert list(folder.rglob(pattern)), f"no {pattern} in {sorted(folder.rglob('*'))}"


def test_installed_program_does_not_come_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    where = output([installed / f"python{EXE}", "-c", "import jixiao_desktop as p; print(p.__file__)"], tmp_path)
    assert TOP not in Path(where.strip()).parents
