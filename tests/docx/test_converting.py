"""Old documents: made into DOCX by LibreOffice where there is one, else a sentence."""

import os
import stat
import sys
from pathlib import Path

import pytest

from jixiao_desktop.docx.converting import convert_document
from jixiao_desktop.errors import UserError


def office(folder: Path, does: str) -> None:
    """A program of that name that stands for LibreOffice."""
    program = folder / "soffice"
    program.write_text(f"#!{sys.executable}\nimport pathlib, sys\n{does}", "utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "-o 表.wps"
    path.write_bytes(b"old")
    (tmp_path / "out").mkdir()
    return path


def test_without_libreoffice_it_is_said_how_to_save(old: Path) -> None:
    with pytest.raises(UserError, match="请在 WPS 或 Word 中另存为"):
        convert_document(old, old.parent / "out")


@pytest.mark.skipif(os.name != "posix", reason="the program that stands for LibreOffice is a script")
def test_the_document_that_libreoffice_makes_bears_the_name_of_the_file(old: Path) -> None:
    office(
        old.parent,
        "folder = pathlib.Path(sys.argv[sys.argv.index('--outdir') + 1])\n"
        "assert '/profile' in sys.argv[1] and '--headless' in sys.argv\n"
        "(folder / 'document.docx').write_bytes(pathlib.Path(sys.argv[-1]).read_bytes())\n",
    )
    made = convert_document(old, old.parent / "out")
    assert (made.name, made.read_bytes()) == ("-o 表.wps", b"old")


@pytest.mark.skipif(os.name != "posix", reason="the program that stands for LibreOffice is a script")
def test_a_conversion_that_fails_is_said(old: Path) -> None:
    office(old.parent, "sys.exit(1)")
    with pytest.raises(UserError, match="没能转换"):
        convert_document(old, old.parent / "out")
