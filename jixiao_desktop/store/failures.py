"""What the database library says, in the words of the catalogue.

Comes in: an exception of peewee or sqlite3. Goes out: a :class:`~jixiao_desktop.errors.UserError` with cause and remedy.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from types import MappingProxyType

import peewee

from jixiao_desktop.errors import UserError
from jixiao_desktop.store.columns import UnfitValue
from jixiao_desktop.store.sentences import SENTENCES

_CODES = MappingProxyType(
    {
        sqlite3.SQLITE_BUSY: "store-locked",
        sqlite3.SQLITE_LOCKED: "store-locked",
        sqlite3.SQLITE_PROTOCOL: "store-locked",
        sqlite3.SQLITE_READONLY: "store-read-only",
        sqlite3.SQLITE_PERM: "store-read-only",
        sqlite3.SQLITE_FULL: "store-disk-full",
        sqlite3.SQLITE_IOERR: "store-disk-failed",
        sqlite3.SQLITE_NOMEM: "store-disk-failed",
        sqlite3.SQLITE_CANTOPEN: "store-gone",
        sqlite3.SQLITE_CORRUPT: "store-damaged",
        sqlite3.SQLITE_NOTADB: "store-not-a-book",
        sqlite3.SQLITE_TOOBIG: "store-too-large",
        sqlite3.SQLITE_CONSTRAINT: "store-conflict",
    }
)
_SYSTEM_CODES = MappingProxyType(
    {
        errno.ENOSPC: "store-disk-full",
        errno.EDQUOT: "store-disk-full",
        errno.EACCES: "store-folder-read-only",
        errno.EPERM: "store-folder-read-only",
        errno.EROFS: "store-folder-read-only",
        errno.ENOENT: "store-gone",
        errno.ENOTDIR: "store-gone",
        errno.ENAMETOOLONG: "store-name-too-long",
    }
)


@contextmanager
def told_to_the_user(place: str) -> Iterator[None]:
    """Turns every failure of the database or the file system, or of a value on its way into it, into a ``UserError`` at ``place``."""
    try:
        yield
    except UnfitValue as error:
        raise _unfit(place, error) from error
    except UnicodeDecodeError as error:
        raise SENTENCES.error("store-damaged", place) from error  # SQLite quotes damaged text in what it says
    except OSError as error:
        raise SENTENCES.error(_system_code(error), place) from error
    except (peewee.PeeweeException, sqlite3.Error) as error:
        raise failure(place, error) from error


def failure(place: str, error: Exception) -> UserError:
    """The sentence for ``error``."""
    code = result_code(error)
    if code is None and isinstance(error, sqlite3.OperationalError | peewee.OperationalError):
        return SENTENCES.error("store-damaged", place)  # text that is not UTF-8 has no result code
    known = _CODES.get((code or 0) & 0xFF)
    return SENTENCES.error(known, place) if known else SENTENCES.error("store-failed", place, detail=reason(error))


def reason(error: BaseException) -> str:
    """What went wrong for whoever looks after the program; the library's own words are English."""
    code = result_code(error)
    return f"代码 {code}" if code is not None else "内容无法识别"


def result_code(error: BaseException) -> int | None:
    """SQLite's extended result code of ``error`` or of what caused it."""
    cause: BaseException | None = error
    while cause is not None:
        code = getattr(cause, "sqlite_errorcode", None)
        if isinstance(code, int):
            return code
        cause = cause.__cause__ or cause.__context__
    return None


def _system_code(error: OSError) -> str:
    if isinstance(error, FileExistsError):
        return "store-exists"
    return _SYSTEM_CODES.get(error.errno or 0, "store-disk-failed")


def _unfit(place: str, error: UnfitValue) -> UserError:
    if isinstance(error.value, str):
        return SENTENCES.error("store-bad-text", place)
    return SENTENCES.error("store-bad-value", place, found=str(error.value)[:40], name=error.name)
