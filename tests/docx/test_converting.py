"""Old documents: made into DOCX by LibreOffice where there is one, else a sentence."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, cast

import pytest

from jixiao_desktop.docx.converting import convert_document
from jixiao_desktop.docx.reading import read_document
from jixiao_desktop.errors import UserError
from tests.docx.linked_document import write_linked_document


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


class _Counting(BaseHTTPRequestHandler):
    """Notes every request in the ``requests`` of its server."""

    def do_GET(self) -> None:
        cast(Any, self.server).requests.append(self.path)
        self.send_error(404)

    do_HEAD = do_OPTIONS = do_PROPFIND = do_GET

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def server() -> Iterator[Any]:
    serving: Any = ThreadingHTTPServer(("127.0.0.1", 0), _Counting)
    serving.requests = []
    thread = Thread(target=serving.serve_forever, args=(0.05,))
    thread.start()
    yield serving
    serving.shutdown()
    thread.join()
    serving.server_close()


@pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed, which converts old documents"
)
@pytest.mark.parametrize("old", [False, True], ids=["document", "old document"])
def test_libreoffice_fetches_nothing_that_a_document_points_to(tmp_path: Path, server: Any, old: bool) -> None:
    path = tmp_path / "表.doc"
    write_linked_document(path, f"http://127.0.0.1:{server.server_port}")
    if old:  # as a converter without our settings makes it
        path = _made_old(path, tmp_path / "old")
        assert "/picture.png" in server.requests
        server.requests.clear()
    (tmp_path / "out").mkdir()
    made = convert_document(path, tmp_path / "out")
    [table] = read_document(made).tables
    assert "项目名称" in [cell.text for cell in table.cells]
    assert server.requests == []


def _made_old(path: Path, folder: Path) -> Path:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "doc:MS Word 97", "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / "表.doc"
