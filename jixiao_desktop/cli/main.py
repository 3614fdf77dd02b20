"""The command line: parses, runs one command, and turns every failure into one Chinese sentence and an exit status."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence
from pathlib import Path

from jixiao_desktop import __version__
from jixiao_desktop.cli import commands
from jixiao_desktop.cli.arguments import Parser
from jixiao_desktop.cli.output import say
from jixiao_desktop.cli.sentences import SENTENCES
from jixiao_desktop.errors import UserError

DONE, FAILED = 0, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Runs ``argv`` (the process's own by default); 0 done, 1 done with findings or doubts, 2 usage or unreadable input."""
    _speak_utf8()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments:
        from jixiao_desktop.gui.application import run

        return run()
    try:
        parsed = _parser().parse_args(arguments)
        status: int = parsed.command(parsed)
        return status
    except UserError as error:
        say(error.messages)
    except KeyboardInterrupt:
        say([SENTENCES.say("interrupted")])
    except BrokenPipeError:
        sys.stderr.close()  # the reader has gone; nothing more can be said
    except Exception as error:
        _say_fault(error)
    return FAILED


def _say_fault(error: Exception) -> None:
    from jixiao_desktop.services.fault_log import fault_report, record_fault

    log = record_fault(fault_report(error, {}))
    say([SENTENCES.say("fault", log=log) if log else SENTENCES.say("fault-unlogged")])


def _speak_utf8() -> None:
    """A console with another encoding must not stop the work."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def _parser() -> Parser:
    parser = Parser(prog="jixiao", description="绩效填报：不带命令时打开窗口。")
    parser.add_argument("--version", action="version", version=f"绩效填报 {__version__}", help="显示版本")
    choices = parser.add_subparsers(title="命令", metavar="命令", prog="jixiao", required=True)
    for add in (_add_new, _add_demo, _add_forms, _add_import, _add_check, _add_export, _add_verify):
        add(choices)
    return parser


def _command(choices: object, name: str, run: object, help_: str) -> Parser:
    parser: Parser = choices.add_parser(name, help=help_, description=help_)  # type: ignore[attr-defined]
    parser.set_defaults(command=run)
    return parser


def _add_new(choices: object) -> None:
    _command(choices, "new", commands.new, "新建空账册").add_argument("book", metavar="BOOK", type=Path)


def _add_demo(choices: object) -> None:
    parser = _command(choices, "demo", commands.demo, "写出示例账册和其中各表的 PDF、XLSX")
    parser.add_argument("dir", metavar="DIR", type=Path)


def _add_forms(choices: object) -> None:
    parser = _command(choices, "forms", commands.forms, "列出全部表样")
    parser.add_argument("--json", action="store_true", help="以 JSON 列出")


def _add_import(choices: object) -> None:
    parser = _command(choices, "import", commands.import_, "把填好的表导入账册")
    parser.add_argument("files", metavar="FILE", type=Path, nargs="+")
    parser.add_argument("--into", metavar="BOOK", type=Path, help="导入到的账册，没有时新建")
    parser.add_argument("--dry-run", action="store_true", help="只看不存")
    parser.add_argument("--json", action="store_true", help="以 JSON 列出读到的内容")
    parser.add_argument("--department", metavar="NAME", help="文件没有写单位时用的单位名称")
    parser.add_argument("--year", metavar="Y", type=_year, help="文件没有写年度时用的年度")


def _year(text: str) -> int:
    year = int(text)
    if not 1900 <= year <= 2999:
        raise ValueError(text)
    return year


def _add_check(choices: object) -> None:
    parser = _command(choices, "check", _check, "检查账册或填好的表")
    parser.add_argument("files", metavar="账册|文件", type=Path, nargs="+")
    parser.add_argument("--json", action="store_true", help="以 JSON 列出")
    parser.add_argument("--submitting", action="store_true", help="上报前检查：空着的填表人、没有录入的项目也要提出")
    parser.add_argument("--public", action="store_true", help="按公开的文本检查：涉密事项为错误")
    parser.add_argument("--sheets", metavar="文件夹", type=Path, help="不列出，把上报前检查单和出错说明写成 PDF")


def _check(arguments: argparse.Namespace) -> int:
    from jixiao_desktop.cli.checking import check

    return check(arguments)


def _add_export(choices: object) -> None:
    parser = _command(choices, "export", commands.export, "从账册导出表")
    parser.add_argument("book", metavar="BOOK", type=Path)
    parser.add_argument("--format", required=True, choices=("pdf", "xlsx", "json"), help="文件格式")
    parser.add_argument("--form", metavar="ID", help="用这个表样打印")
    parser.add_argument("--department", metavar="NAME", help="只导出这个单位")
    parser.add_argument("--year", metavar="Y", type=_year, help="只导出这个年度")
    parser.add_argument("--project", metavar="NAME", help="只导出这个项目")
    parser.add_argument("--each", action="store_true", help="每张表一个工作簿")
    parser.add_argument("--no-blank-rows", action="store_true", help="不印没有指标的二级指标行")
    parser.add_argument("--font", metavar="NAME", help="用系统里的这种字体：宋体、仿宋、黑体、楷体")
    parser.add_argument("--out", metavar="DIR", type=Path, required=True, help="导出到的文件夹")


def _add_verify(choices: object) -> None:
    parser = _command(choices, "verify", commands.verify, "检查账册是否完好")
    parser.add_argument("book", metavar="BOOK", type=Path)


if __name__ == "__main__":
    sys.exit(main())
