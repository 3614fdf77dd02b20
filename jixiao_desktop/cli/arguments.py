"""The command line's words: commands, options and their mistakes, in Chinese."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from typing import Any, NoReturn

from jixiao_desktop.cli.sentences import SENTENCES

Command = Callable[[argparse.Namespace], int]

_MISTAKES = (
    (re.compile(r"the following arguments are required: (.+)"), "缺少 {0}"),
    (re.compile(r"unrecognized arguments: (.+)"), "不认识 {0}"),
    (re.compile(r"argument (\S+): invalid choice: (.+) \(choose from (.+)\)"), "{1} 不可用，可用：{2}"),
    (re.compile(r"argument (\S+): expected .*"), "{0} 后面缺少内容"),
    (re.compile(r"argument (\S+): ignored explicit argument (.+)"), "{0} 后面不能有 {1}"),
    (re.compile(r"argument (\S+): invalid \w+ value: (.+)"), "{0} 不能是 {1}"),
)


class _Formatter(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "用法：")


class Parser(argparse.ArgumentParser):
    """Says its mistakes as ``UserError`` (``usage``) instead of ending the program."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Formatter, **options)
        self._positionals.title = "内容"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示本说明")

    def error(self, message: str) -> NoReturn:
        raise SENTENCES.error("usage", what=_in_chinese(message), command=self.prog)


def _in_chinese(message: str) -> str:
    for pattern, words in _MISTAKES:
        match = pattern.fullmatch(message)
        if match:
            return words.format(*match.groups())
    return message
