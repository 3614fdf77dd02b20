"""Imports, checks and fills every file that points outside, and tells whatever the interpreter was asked to do beyond that.

``python -m tests.services.watching_outward_files FOLDER [prove]``; prints the number of files, then one line of JSON for each
event: a socket, a program, a file opened outside of FOLDER that is no part of Python or of this program, anything written
outside of FOLDER. With ``prove`` it does such things itself, to show that they are told.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from contextlib import redirect_stderr, redirect_stdout, suppress
from io import StringIO
from pathlib import Path
from typing import Any

from jixiao_desktop.cli.main import main as jixiao
from jixiao_desktop.services.demo import create_demo
from jixiao_desktop.xlsx import old_workbook_process
from tests.services.hostile_packages import document, workbook, write
from tests.services.outward_files import outward_files

_TOP = Path(__file__).parents[2]
_PROGRAMS = ("subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.startfile", "pty.")
_NETWORK = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.", "imaplib.", "poplib.", "telnetlib.")
_CHANGES = ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "shutil.")
_OF_ITSELF = (os.devnull, "/proc/self/status")  # with what rights new files are made
_OWN_READER = "jixiao_desktop.xlsx.old_workbook_process"


class Watch:
    """What it sees after :meth:`begin`, once."""

    def __init__(self, folder: Path) -> None:
        self.seen: dict[str, None] = {}
        self._written = str(folder)
        places = (folder, _TOP, sys.prefix, sys.base_prefix, "/usr/share/zoneinfo", "/etc/localtime")
        self._read = tuple(os.path.realpath(place) for place in places)

    def begin(self) -> None:
        sys.addaudithook(self._look)

    def _look(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith((*_NETWORK, *_PROGRAMS)):
            told = not (event == "subprocess.Popen" and _OWN_READER in arguments[1])
        elif event == "open":
            told = self._is_foreign(arguments[0], bool(arguments[2] & (os.O_WRONLY | os.O_RDWR)))
        else:
            told = event.startswith(_CHANGES) and self._is_foreign(arguments[0], True)
        if told:
            self.seen[json.dumps([event, *map(str, arguments)], ensure_ascii=False)] = None

    def _is_foreign(self, path: object, written: bool) -> bool:
        if not isinstance(path, str | bytes | os.PathLike):
            return False
        if os.fsdecode(path) in _OF_ITSELF:
            return False
        place = os.path.realpath(os.fsdecode(path))
        return not place.startswith(self._written if written else self._read)


def work(book: Path, paths: Iterable[Path]) -> int:
    """Returns the number of files."""
    count = 0
    for path in paths:
        out = path.with_name(f"填好-{path.name}")
        into, fill = ["--into", str(book)], ["--from", str(book), "--out", str(out)]
        for command in (["import", str(path), *into], ["check", str(path)], ["fill", str(path), *fill]):
            jixiao(command)
        if path.name.endswith("old.xls"):
            with suppress(Exception):
                old_workbook_process._sheets(str(path), old_workbook_process.LIMITS)
        count += 1
    return count


def prove(folder: Path) -> None:
    import socket
    import urllib.request

    with suppress(OSError), socket.create_connection(("127.0.0.1", 9)):
        pass
    with suppress(OSError):
        urllib.request.urlopen("http://127.0.0.1:9/")
    subprocess.run([sys.executable, "-c", ""], check=True)
    for path in (folder.parent / "outside", Path("//127.0.0.1/share/leak")):
        with suppress(OSError), path.open("rb"):
            pass
    (folder.parent / "written").write_text("1")


def main(folder: Path, is_proof: bool) -> None:
    book, harmless = folder / "账册.jixiao", [folder / "表.xlsx", folder / "表.docx"]
    watch = Watch(Path(os.path.realpath(folder)))
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        create_demo(book).close()
        write(harmless[0], workbook())
        write(harmless[1], document())
        work(book, harmless)  # libraries are loaded, and read what they want to know of the machine
        watch.begin()
        count = 0 if is_proof else work(book, outward_files(folder))
        if is_proof:
            prove(folder)
    print(count, *watch.seen, sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), "prove" in sys.argv[2:])
