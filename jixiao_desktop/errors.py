"""Every sentence the program says to a person.

Comes in: a code and the words that fill it. Goes out: one Chinese sentence that says what is wrong, where, and what to do.
Only ``gui`` and ``cli`` show these; every other room raises or returns them.
"""

from __future__ import annotations

import errno
from collections.abc import Mapping
from dataclasses import dataclass, field
from string import Formatter
from types import MappingProxyType

_REASONS = MappingProxyType(
    {
        errno.ENOENT: "找不到",
        errno.EACCES: "没有权限",
        errno.EPERM: "没有权限",
        errno.EISDIR: "是文件夹，不是文件",
        errno.ENOTDIR: "路径里有一段不是文件夹",
        errno.ENAMETOOLONG: "文件名或路径太长",
        errno.EIO: "磁盘读写失败",
        errno.EBUSY: "正被别的程序使用",
    }
)


@dataclass(frozen=True)
class Message:
    """One sentence to a person: a stable ``code``, the ``place`` it speaks of, what is wrong, and the ``remedy``."""

    code: str
    text: str
    place: str = ""
    remedy: str = ""

    def __str__(self) -> str:
        place = f"{self.place}：" if self.place else ""
        remedy = f"，{self.remedy}" if self.remedy else ""
        return f"{place}{self.text}{remedy}。"


class UserError(Exception):
    """Work that cannot go on, with the :class:`Message` (or several) that tells the user why."""

    def __init__(self, *messages: Message) -> None:
        super().__init__(" ".join(str(message) for message in messages))
        self.messages = messages


@dataclass(frozen=True)
class Sentence:
    """The catalogue's entry: ``text`` and ``remedy`` are ``str.format`` patterns."""

    text: str
    remedy: str = ""


@dataclass(frozen=True)
class Catalogue:
    """Sentences by code. A room keeps its own catalogue beside its code and says them through :meth:`say`."""

    sentences: Mapping[str, Sentence] = field(default_factory=lambda: MappingProxyType({}))

    def say(self, code: str, place: str = "", **words: object) -> Message:
        """The sentence of ``code`` filled with ``words``; ``KeyError`` if there is no such code."""
        sentence = self.sentences[code]
        return Message(code, _filled(sentence.text, words), place, _filled(sentence.remedy, words))

    def error(self, code: str, place: str = "", **words: object) -> UserError:
        """The same sentence as an exception to raise."""
        return UserError(self.say(code, place, **words))


def quoted(text: str) -> str:
    """``text`` in “”, its own quotation marks within as ‘’."""
    return f"“{_within_quotes(text)}”"


def _filled(pattern: str, words: Mapping[str, object]) -> str:
    """``pattern.format(**words)``, but for the quotation marks of words that stand in quotes."""
    formatter, text, depth = Formatter(), "", 0
    for literal, name, spec, conversion in formatter.parse(pattern):
        text += literal
        depth += literal.count("“") - literal.count("”")
        if name is not None:
            value, _ = formatter.get_field(name, (), words)
            said = format(formatter.convert_field(value, conversion), spec or "")
            text += _within_quotes(said) if depth else said
    return text


def _within_quotes(text: str) -> str:
    return text.replace("“", "‘").replace("”", "’")


def system_reason(error: OSError) -> str:
    """Why the system refused, in Chinese; its own words are English on most machines."""
    return _REASONS.get(error.errno or 0, f"系统错误 {error.errno}" if error.errno else "系统错误")
