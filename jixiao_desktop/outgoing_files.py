"""The one road by which every file leaves the program: whole, or not at all.

Comes in: a path and the bytes to stand there, or words that are to become a file name. Goes out: the complete file on
the disk, or a :class:`~jixiao_desktop.errors.UserError` with what stood there before untouched.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
import sys
import tempfile
import time
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from jixiao_desktop.errors import Catalogue, Sentence, UserError, system_reason

MOST_CHARACTERS = 80
MOST_BYTES = 255  # of one file name, in UTF-8: what Linux file systems hold; Windows holds 255 UTF-16 units

_PREFIX = "~jixiao-"
_SUFFIX = ".tmp"
_LEFT_SECONDS = 3600
_RETRY_SECONDS = (0.05, 0.1, 0.2, 0.4)
_WINDOWS_LONGEST_PATH = 259
_UNNAMED = "未命名"
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])(?=\s*(?:\.|$))", re.IGNORECASE)
_INVISIBLE = ("Cc", "Cf", "Cs", "Zl", "Zp")

SENTENCES = Catalogue(
    MappingProxyType(
        {
            "out-space": Sentence("磁盘空间不足，没有写成", "请清理磁盘，或存到别的盘"),
            "out-too-large": Sentence("文件太大，这个磁盘存不下单个这么大的文件", "请存到别的盘，或分开导出"),
            "out-permission": Sentence("没有写入权限", "请换一个文件夹，或向管理员申请权限"),
            "out-read-only-disk": Sentence("磁盘是只读的", "请打开写保护，或存到别的盘"),
            "out-read-only-file": Sentence("原有的文件是只读的", "请取消它的只读属性，或换一个文件名"),
            "out-folder": Sentence("文件夹不存在", "请先建立文件夹，或选别的文件夹"),
            "out-gone": Sentence("磁盘读写失败（{detail}）", "U盘可能已拔出，请重新插好，或存到别的盘"),
            "out-open": Sentence("文件正被别的程序（如 WPS）打开", "请先把它关闭，或换一个文件名"),
            "out-long": Sentence("文件名或路径太长", "请缩短名称，或存到更浅的文件夹"),
            "out-name": Sentence("文件名里有这个磁盘不允许的字符", "请换一个文件名"),
            "out-not-folder": Sentence("同名的位置不是文件夹", "请换一个文件夹"),
            "out-not-file": Sentence("同名的位置不是普通文件", "请换一个文件名"),
            "out-verify": Sentence("写入后读回的内容不一致，磁盘可能有故障", "请存到别的盘"),
            "out-failed": Sentence("没有写成（{detail}）", "请换一个文件夹再试"),
        }
    )
)

_CODES = MappingProxyType(
    {
        errno.ENOSPC: "out-space",
        errno.EDQUOT: "out-space",
        errno.EFBIG: "out-too-large",
        errno.EACCES: "out-permission",
        errno.EPERM: "out-permission",
        errno.EROFS: "out-read-only-disk",
        errno.ENOENT: "out-folder",
        errno.ENOTDIR: "out-folder",
        errno.EIO: "out-gone",
        errno.ENODEV: "out-gone",
        errno.ENXIO: "out-gone",
        errno.ESTALE: "out-gone",
        errno.EBUSY: "out-open",
        errno.ETXTBSY: "out-open",
        errno.ENAMETOOLONG: "out-long",
        errno.EINVAL: "out-name",
        errno.EILSEQ: "out-name",
        errno.EISDIR: "out-not-file",
    }
)
# Windows' own codes, where the errno that Python derives says less.
_WINDOWS_CODES = MappingProxyType(
    {19: "out-read-only-disk", 21: "out-gone", 32: "out-open", 33: "out-open", 39: "out-space", 112: "out-space"}
    | {123: "out-name", 206: "out-long", 1117: "out-gone", 1167: "out-gone"}
)


def write_file(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``, replacing what stands there in one step.

    Written to a temporary file in the same folder that only its owner can read, synced, read back, then moved into
    place. Raises UserError; what stood at ``path`` is then as it was and no temporary file is left.
    """
    try:
        target = path.resolve() if path.is_symlink() else path
        _refuse_unfit(target)
        _write_beside(target, content)
    except OSError as error:
        raise _said(error, path) from error


def make_folder(folder: Path) -> None:
    """Makes ``folder`` and those above it where they do not stand. Raises UserError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise SENTENCES.error("out-not-folder", str(folder)) from error
    except OSError as error:
        raise _said(error, folder) from error


def clean_temporaries(folder: Path) -> None:
    """Remove the temporary files that a killed program left in ``folder``.

    Those still being written are kept: the marked ones, and all that were touched within the hour, since some network
    drives know no marks, and a book that is being made bears none.
    """
    with contextlib.suppress(OSError):
        for left in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
            if time.time() - left.stat().st_mtime > _LEFT_SECONDS and not _in_use(left):
                _discard(left)


def new_temporary(folder: Path) -> tuple[int, Path]:
    """An empty file in ``folder`` that only its owner can read, opened; :func:`clean_temporaries` knows its name."""
    number, name = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=folder)
    return number, Path(name)


def safe_name(text: str) -> str:
    """``text`` as part of a file name that Windows and Linux both allow: at most 80 characters, never empty."""
    seen = "".join(
        " " if char in "\t\n\r" else "" if unicodedata.category(char) in _INVISIBLE else char for char in text
    )
    return _bounded(_FORBIDDEN.sub("_", " ".join(seen.split(" "))), MOST_CHARACTERS, MOST_BYTES)


def file_name(parts: Iterable[str], extension: str) -> str:
    """The file name ``part-part-….extension``, each part made safe; the longest are cut until the name fits."""
    names = [safe_name(part) for part in parts]
    while len("-".join(names).encode()) + len(extension.encode()) + 1 > MOST_BYTES:
        longest = max(range(len(names)), key=lambda at: len(names[at].encode()))
        names[longest] = _bounded(names[longest], len(names[longest]) - 1, MOST_BYTES)
    return f"{_bounded('-'.join(names), MOST_BYTES, MOST_BYTES)}.{extension}"


def _bounded(name: str, characters: int, size: int) -> str:
    """``name`` cut to ``characters`` and to ``size`` bytes, with sound ends and no reserved name."""
    name = re.sub(r"\s+", " ", name).strip(" .")
    name = f"_{name}" if _RESERVED.match(name) else name
    cut = name[:characters].encode()[:size].decode(errors="ignore")
    return cut.rstrip(" .") or _UNNAMED


def _refuse_unfit(target: Path) -> None:
    """Refuse a target that is no plain file, or that somebody has made read-only."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return
    if not stat.S_ISREG(mode):
        raise SENTENCES.error("out-not-file", str(target))
    if not mode & 0o222:
        raise SENTENCES.error("out-read-only-file", str(target))


def _write_beside(target: Path, content: bytes) -> None:
    number, temporary = new_temporary(target.parent)
    try:
        with os.fdopen(number, "w+b") as file:
            _lock(file)
            _write_synced(file, content, target)
            if sys.platform != "win32":
                os.fchmod(file.fileno(), _mode(target))
        _replace(temporary, target)
    except BaseException:
        _discard(temporary)
        raise
    _sync_folder(target.parent)


def _write_synced(file: BinaryIO, content: bytes, target: Path) -> None:
    file.write(content)
    file.flush()
    os.fsync(file.fileno())
    file.seek(0)
    if file.read() != content:
        raise SENTENCES.error("out-verify", str(target))


def _mode(target: Path) -> int:
    """The rights of the file that is replaced, else those that new files have here."""
    with contextlib.suppress(FileNotFoundError):
        return stat.S_IMODE(target.stat().st_mode)
    return 0o666 & ~_umask()


def _umask() -> int:
    """The process's umask; setting it to read it would touch other threads' files."""
    with contextlib.suppress(OSError), open("/proc/self/status", encoding="ascii", errors="replace") as status:
        for line in status:
            if line.startswith("Umask:"):
                return int(line.split()[1], 8)
    return 0o022


def _replace(temporary: Path, target: Path) -> None:
    """Move into place; a scanner or a preview may hold the target for a moment on Windows."""
    for seconds in _RETRY_SECONDS:
        try:
            os.replace(temporary, target)
        except PermissionError:
            time.sleep(seconds)
        else:
            return
    try:
        os.replace(temporary, target)
    except PermissionError as error:
        raise SENTENCES.error("out-open" if target.exists() else "out-permission", str(target)) from error


def _sync_folder(folder: Path) -> None:
    """Make the new name itself last; Windows does so by its own, and some file systems cannot."""
    if sys.platform != "win32":
        number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(number)
        except OSError as error:
            if error.errno not in (errno.EINVAL, errno.ENOTSUP):
                raise
        finally:
            os.close(number)


def _lock(file: BinaryIO) -> bool:
    """Whether ``file`` was free to be marked as being written; Windows removes no open file, and needs no mark."""
    if sys.platform == "win32":
        return True
    else:
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # some network drives know no locks
            return True
        return True


def _in_use(temporary: Path) -> bool:
    with temporary.open("rb") as file:
        return not _lock(file)


def _discard(temporary: Path) -> None:
    with contextlib.suppress(OSError):
        temporary.unlink()


def _said(error: OSError, path: Path) -> UserError:
    """The sentence for what the system said."""
    code = _WINDOWS_CODES.get(getattr(error, "winerror", None) or 0) or _CODES.get(error.errno or 0, "out-failed")
    if code == "out-folder" and path.parent.is_dir():
        code = "out-long" if len(str(path.absolute())) > _WINDOWS_LONGEST_PATH else "out-gone"
    return SENTENCES.error(code, str(path), detail=system_reason(error))
