"""The table of commands: their arguments, and the function that runs each.

A command is a function in a module of this room that takes the parsed arguments and returns the exit status: 0 done, 1 done
with findings or doubts; what cannot be done it raises as ``UserError``. Its module is imported when it is called, so that
a light command starts without what the others need.
"""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from jixiao_desktop import __version__
from jixiao_desktop.cli.arguments import Command, Parser

_Choices: TypeAlias = "argparse._SubParsersAction[Parser]"


def parser() -> Parser:
    top = Parser(prog="jixiao", description="绩效填报：不带命令时打开窗口，“jixiao 账册.jixiao”在窗口里打开这个账册。")
    top.add_argument("--version", action="version", version=f"绩效填报 {__version__}", help="显示版本")
    choices = top.add_subparsers(title="命令", metavar="命令", prog="jixiao", required=True)
    for add in (_add_new, _add_demo, _add_forms, _add_import, _add_check, _add_export, _add_fill, _add_verify):
        add(choices)
    return top


def _command(choices: _Choices, name: str, module: str, help_: str) -> Parser:
    """A command whose function bears its name, in ``module`` of this room."""
    made: Parser = choices.add_parser(name, help=help_, description=help_)
    made.set_defaults(command=_lazily(module, "import_" if name == "import" else name))
    return made


def _lazily(module: str, function: str) -> Command:
    def run(arguments: argparse.Namespace) -> int:
        command: Command = getattr(import_module(f"jixiao_desktop.cli.{module}"), function)
        return command(arguments)

    return run


def _add_new(choices: _Choices) -> None:
    _command(choices, "new", "books", "新建空账册").add_argument("book", metavar="账册", type=Path)


def _add_demo(choices: _Choices) -> None:
    made = _command(choices, "demo", "books", "写出示例账册和其中各表的 PDF、XLSX")
    made.add_argument("dir", metavar="文件夹", type=Path)


def _add_forms(choices: _Choices) -> None:
    made = _command(choices, "forms", "forms", "列出全部表样和表套，或由别人的空表起草表样")
    made.add_argument("--json", action="store_true", help="以 JSON 列出")
    made.add_argument("--from", dest="blank", metavar="空表", type=Path, help="由这个空表（.xlsx、.docx）起草表样")
    made.add_argument("--out", metavar="文件夹", type=Path, help="起草的表样写到这个文件夹；不写时印在屏幕上")


def _add_import(choices: _Choices) -> None:
    made = _command(choices, "import", "importing", "把填好的表导入账册")
    made.add_argument(
        "files", metavar="文件", type=Path, nargs="+", help="填好的表：工作簿、文档、网页、文本或 JSON；也可以是文件夹"
    )
    made.add_argument("--into", metavar="账册", type=Path, help="导入到的账册，没有时新建")
    made.add_argument("--dry-run", action="store_true", help="只看不存")
    made.add_argument("--json", action="store_true", help="以 JSON 列出读到的内容")
    made.add_argument("--department", metavar="单位", help="文件没有写单位时用的单位名称")
    made.add_argument("--year", metavar="年度", type=_year, help="文件没有写年度时用的年度")
    made.add_argument("--form-set", metavar="表套", help="新建的年度用的表套（见 jixiao forms），已有的年度不变")


def _year(text: str) -> int:
    year = int(text)
    if not 1900 <= year <= 2999:
        raise ValueError(text)
    return year


def _add_check(choices: _Choices) -> None:
    made = _command(choices, "check", "checking", "检查账册或填好的表")
    made.add_argument("files", metavar="账册|文件", type=Path, nargs="+")
    made.add_argument("--json", action="store_true", help="以 JSON 列出")
    made.add_argument("--submitting", action="store_true", help="上报前检查：空着的填表人、没有录入的项目也要提出")
    made.add_argument("--public", action="store_true", help="按公开的文本检查：涉密事项为错误")
    made.add_argument("--sheets", metavar="文件夹", type=Path, help="不列出，把上报前检查单和出错说明写成 PDF")


def _add_export(choices: _Choices) -> None:
    made = _command(choices, "export", "exporting", "从账册导出表")
    made.add_argument("book", metavar="账册", type=Path)
    made.add_argument(
        "--format", required=True, choices=("pdf", "xlsx", "json"), metavar="格式", help="pdf、xlsx 或 json"
    )
    made.add_argument("--form", metavar="表样", help="用这个表样打印（见 jixiao forms 的第一列）")
    made.add_argument("--department", metavar="单位", help="只导出这个单位")
    made.add_argument("--year", metavar="年度", type=_year, help="只导出这个年度")
    made.add_argument("--project", metavar="项目", help="只导出这个项目")
    made.add_argument("--each", action="store_true", help="每张表一个工作簿")
    made.add_argument("--public", action="store_true", help="公开文本：去掉涉密事项，还留有涉密字样的不写出")
    made.add_argument("--no-blank-rows", action="store_true", help="不印没有指标的二级指标行")
    made.add_argument("--font", metavar="字体", help="用系统里的这种字体：宋体、仿宋、黑体、楷体")
    made.add_argument("--out", metavar="文件夹", type=Path, required=True, help="导出到的文件夹")


def _add_fill(choices: _Choices) -> None:
    made = _command(choices, "fill", "filling", "把账册的数据填进别人发来的空表（.xlsx、.docx），其余原样不动")
    made.add_argument("blank", metavar="空表", type=Path)
    made.add_argument("--from", dest="book", metavar="账册", type=Path, required=True, help="从这个账册取数")
    made.add_argument("--department", metavar="单位", help="填这个单位的；账册里只有一个单位时不用写")
    made.add_argument("--year", metavar="年度", type=_year, help="填这个年度的；不写时按空表上的年度，再不然最近的年度")
    made.add_argument("--project", metavar="项目", help="项目表填这个项目；不写时按顺序填")
    made.add_argument("--out", metavar="文件", type=Path, required=True, help="填好的文件")


def _add_verify(choices: _Choices) -> None:
    made = _command(choices, "verify", "books", "检查账册是否完好")
    made.add_argument("book", metavar="账册", type=Path)
