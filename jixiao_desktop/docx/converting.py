"""Old documents (.doc, .wps) made into DOCX by LibreOffice, where it is installed.

Comes in: a path, and a folder that the caller throws away. Goes out: the path of the new document in it. LibreOffice runs
without a window, with a profile of its own in that folder, and is ended when it takes too long. It would fetch the pictures
and style sheets to which a document points: its profile forbids it, and sends what it asks for nevertheless to a proxy that
is none.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from jixiao_desktop.docx.sentences import SENTENCES

_SECONDS = 60.0
_NAMES = ("soffice", "libreoffice")
_WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)")
_SECURITY, _PROXY = "Common/Security/Scripting", "Inet/Settings"
_SETTINGS = (
    (f"Office.{_SECURITY}", "DisableMacrosExecution", "true"),
    (f"Office.{_SECURITY}", "MacroSecurityLevel", "3"),
    (f"Office.{_SECURITY}", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),  # never
    (_PROXY, "ooInetProxyType", "2"),  # the one named here
    *((_PROXY, f"ooInet{kind}ProxyName", "127.0.0.1") for kind in ("HTTP", "HTTPS", "FTP")),
    *((_PROXY, f"ooInet{kind}ProxyPort", "9") for kind in ("HTTP", "HTTPS", "FTP")),  # 9 discards
    (_PROXY, "ooInetNoProxy", ""),
)


def convert_document(path: Path, folder: Path) -> Path:
    """Raises ``UserError`` (``docx-old``, ``docx-old-failed``)."""
    program = _program()
    if program is None:
        raise SENTENCES.error("docx-old", path.name)
    source = folder / "document.doc"  # a name that cannot be an option, or end like another format
    shutil.copyfile(path, source)
    profile = folder / "profile"
    _write_settings(profile / "user")
    command = [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        "docx",
    ]
    with suppress(OSError, subprocess.SubprocessError):
        _run([*command, "--outdir", str(folder), str(source)])
    made, named = folder / "document.docx", folder / "made" / path.name  # so that sentences name the file
    if not made.is_file():
        raise SENTENCES.error("docx-old-failed", path.name)
    named.parent.mkdir()
    return made.rename(named)


def _write_settings(folder: Path) -> None:
    folder.mkdir(parents=True)
    items = (
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    begin = '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    (folder / "registrymodifications.xcu").write_text(f"{begin}{''.join(items)}</oor:items>", encoding="utf-8")


def _program() -> str | None:
    return next((found for name in _NAMES if (found := shutil.which(name))), None) or next(_on_windows(), None)


def _on_windows() -> Iterator[str]:
    folders = (Path(os.environ[name]) for name in _WINDOWS_FOLDERS if name in os.environ)
    for folder in folders:
        program = folder / "LibreOffice" / "program" / "soffice.exe"
        if program.is_file():
            yield str(program)


def _run(command: list[str]) -> None:
    """The program starts others that must end with it; a group of its own makes that sure where there are groups."""
    nothing = subprocess.DEVNULL
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    running = subprocess.Popen(
        command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True, creationflags=flags
    )
    try:
        running.wait(_SECONDS)
    finally:
        if running.poll() is None:
            _end(running)


def _end(running: subprocess.Popen[bytes]) -> None:
    if os.name == "posix":
        with suppress(ProcessLookupError):
            os.killpg(running.pid, 9)
    running.kill()
    running.wait()
