"""The comparisons: who takes part, and what the figures say about the aims.

Comes in: the material. Goes out: usages by name, with a sentence for the summary.
"""

from __future__ import annotations

import shutil
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.benchmarks.libreoffice import MOST, LibreOffice
from tests.benchmarks.material import Material
from tests.benchmarks.processes import NOTHING, TOP, Usage, alternated, contestant, measured, middle
from tests.benchmarks.report import shares, table

US, OF_ALL, OFFICE, PLAIN = "本程序", "本程序合成一个文件", "LibreOffice", "openpyxl 照写同样的格"
LOADING = "openpyxl 只读"
_GIVEN = f"{PLAIN}：值、合并、样式、行高、列宽都现成给它，每种样式只建一次；它不排版，不防公式，不同步到盘"
_START_ROUNDS = 15
_CHECK_AIM, _EDIT_AIM = 100, 10  # milliseconds
_TENFOLD_AIM, _OWN_AIM, _CHILD_AIM = 15, 2, 1.3  # times for ten times as many files
_PDF_AIM, _PDF_LEAST, _XLSX_AIM = 20, 10, 1.5  # times as fast; times as slow at most


@dataclass(frozen=True)
class Comparison:
    """``usages`` ours first; ``notes`` explain, ``summary`` is for the last line."""

    title: str
    usages: Mapping[str, Usage]
    notes: tuple[str, ...]
    summary: str

    def lines(self) -> Iterator[str]:
        """As plain text."""
        yield f"== {self.title}"
        yield from table(self.usages)
        yield from self.notes


def pdf_files(material: Material, office: LibreOffice | None) -> Comparison:
    """A PDF file of each form, by us from the record and by LibreOffice from the workbook, and one of all by us.

    Ours run whole before every batch of LibreOffice's, which takes as long as several of ours.
    """
    ours, one, theirs = (material.new_folder(name) for name in ("pdf-ours", "pdf-one", "pdf-theirs"))
    runs: dict[str, list[Usage]] = {US: [], OF_ALL: [], OFFICE: []}
    for batch in material.batches(MOST):
        runs[US].append(contestant("our_pdf", "each", material.records, ours))
        runs[OF_ALL].append(contestant("our_pdf", "all", material.records, one))
        runs[OFFICE] += [office.convert(batch, theirs)] if office else []
    usages = {US: middle(runs[US]), OF_ALL: middle(runs[OF_ALL])}
    if office:
        usages[OFFICE] = sum(runs[OFFICE], start=NOTHING)
    notes = (
        *(_divided(name, usages[name], material.count) for name in (US, OF_ALL)),
        f"{US}：{_counted(ours)}；合成一个：{_counted(one)}",
        *((_office(usages, theirs),) if office else (f"没有安装 {OFFICE}，未比较（Debian：libreoffice-calc-nogui）",)),
    )
    seconds = f"PDF {usages[US].wall:.1f} 秒，合成一个 {usages[OF_ALL].wall:.1f} 秒"
    faster = "、".join(f"{_times(usages, name).wall:.0f}" for name in (US, OF_ALL)) if office else ""
    summary = f"{seconds}，比 {OFFICE} 分别快 {faster} 倍" if office else seconds
    return Comparison(f"{material.count} 张表各成一个 PDF", usages, notes, summary)


def _office(usages: Mapping[str, Usage], folder: Path) -> str:
    each, of_all = (_times(usages, name) for name in (US, OF_ALL))
    return (
        f"{OFFICE}（每次 {MOST} 个，配置已预热，字体与{US}相同）：{_counted(folder)}\n"
        f"目标：快 {_PDF_AIM} 倍，至少 {_PDF_LEAST} 倍；实测快 {each.wall:.1f} 倍（处理器 {each.cpu:.1f} 倍），"
        f"合成一个文件时快 {of_all.wall:.1f} 倍（处理器 {of_all.cpu:.1f} 倍）"
    )


def _times(usages: Mapping[str, Usage], name: str) -> Usage:
    """How many times as much LibreOffice costs."""
    theirs, ours = usages[OFFICE], usages[name]
    return Usage(theirs.wall / ours.wall, theirs.cpu / ours.cpu, theirs.peak / ours.peak)


def workbooks(material: Material, kind: str, rounds: int) -> Comparison:
    """Workbooks by us from the record and by plain openpyxl from ready-made cells; ``kind``: ``each`` or ``all``."""
    ours, theirs = material.new_folder(f"{kind}-ours"), material.new_folder(f"{kind}-theirs")
    usages = alternated(
        {
            US: partial(contestant, "our_workbooks", kind, material.records, ours),
            PLAIN: partial(contestant, "plain_openpyxl", kind, material.cells, theirs),
        },
        rounds,
    )
    part = usages[US].wall / usages[PLAIN].wall
    writing = usages[US].shares["ink"] / usages[PLAIN].shares["ink"]
    notes = (
        _GIVEN,
        _divided(US, usages[US], material.count),
        f"目标：不超过它的 {_XLSX_AIM} 倍；实测 {part:.2f} 倍（处理器 {usages[US].cpu / usages[PLAIN].cpu:.2f} 倍，"
        f"只算写工作簿 {writing:.2f} 倍）",
    )
    words = {"each": "各成一个工作簿", "all": "合成一个工作簿"}[kind]
    summary = f"{words} {usages[US].wall:.1f} 秒（openpyxl 的 {part:.2f} 倍）"
    return Comparison(f"{material.count} 张表{words}", usages, notes, summary)


def start() -> Comparison:
    """The start of the command line against what Python itself and one library cost."""
    jixiao = Path(sysconfig.get_path("scripts")) / "jixiao"
    commands: dict[str, list[str | Path]] = {
        "jixiao --version": [jixiao, "--version"],
        "jixiao forms": [jixiao, "forms"],
        "python -c pass": [sys.executable, "-c", "pass"],
        "python -c 'import openpyxl'": [sys.executable, "-c", "import openpyxl"],
    }
    usages = alternated({name: partial(measured, command) for name, command in commands.items()}, _START_ROUNDS)
    return Comparison("命令行启动", usages, (), f"命令行启动 {usages['jixiao --version'].wall:.2f} 秒")


def checks(rounds: int) -> Comparison:
    """The audit of a filing of 20 projects with 30 indicators each; nobody else audits such forms."""
    usage = middle([contestant("our_checks") for _ in range(rounds)])
    first, again, edit = (usage.shares[step] * 1000 for step in ("first", "again", "edit"))
    notes = (
        f"第一次 {first:.0f} 毫秒，再查 {again:.0f} 毫秒，改一格以后 {edit:.1f} 毫秒；发现 {usage.shares['findings']:.0f} 条",
        f"目标：全部不超过 {_CHECK_AIM} 毫秒，改一格以后不超过 {_EDIT_AIM} 毫秒",
    )
    return Comparison(
        "审核 20 个项目，每个 30 条指标", {US: usage}, notes, f"审核 {first:.0f} 毫秒，改一格 {edit:.1f} 毫秒"
    )


def reading(material: Material, rounds: int) -> Comparison:
    """Workbooks of other offices, read and understood, against openpyxl that only loads them; a tenth of them for memory."""
    many, few = _foreign(material)
    usages = alternated(
        {US: partial(contestant, "our_reading", many), LOADING: partial(contestant, "plain_loading", many)}, rounds
    )
    part, tenth = usages[US].wall / usages[LOADING].wall, contestant("our_reading", few)
    notes = (
        _divided(US, usages[US], material.count),
        f"目标：不超过它的 1 倍；实测 {part:.2f} 倍",
        f"内存：{material.count // 10} 个工作簿 {tenth.peak:.0f} MiB，{material.count} 个 {usages[US].peak:.0f} MiB",
    )
    return Comparison(
        f"读入并认出 {material.count} 个别单位的工作簿", usages, notes, f"读入并认出（openpyxl 只读的 {part:.2f} 倍）"
    )


def folder(material: Material) -> Comparison:
    """The same workbooks through the window's reader into a book, beside a tenth of them: both grow with the files at most."""
    many, few = _foreign(material)
    all_, tenth = (contestant("our_folder", each, material.folder / "folder.jixiao") for each in (many, few))
    steps = {"reading": "读", "proposing": "比较", "taking": "写入", "undoing": "撤销"}
    tenfold = {step: all_.shares[step] / tenth.shares[step] for step in steps}
    memory = {name: all_.shares[name] / tenth.shares[name] for name in ("own", "child")}
    notes = (
        f"{all_.shares['forms']:.0f} 张表："
        + "，".join(
            f"{words} {all_.shares[step]:.2f} 秒（十倍的文件，{tenfold[step]:.1f} 倍）" for step, words in steps.items()
        ),
        f"目标：每步不超过 {_TENFOLD_AIM} 倍；窗口内存不超过 {_OWN_AIM} 倍，读文件的进程不超过 {_CHILD_AIM} 倍；"
        f"实测窗口 {tenth.shares['own']:.0f} → {all_.shares['own']:.0f} MiB（{memory['own']:.2f} 倍），"
        f"读文件的进程 {tenth.shares['child']:.0f} → {all_.shares['child']:.0f} MiB（{memory['child']:.2f} 倍）",
    )
    summary = f"整个文件夹导入 {all_.wall:.1f} 秒，内存 {memory['own']:.2f}、{memory['child']:.2f} 倍"
    return Comparison(f"{material.count} 个工作簿的文件夹导入账册", {US: all_}, notes, summary)


def _foreign(material: Material) -> tuple[Path, Path]:
    """Published workbooks of other offices again and again, and a tenth of them."""
    published = sorted((TOP / "tests" / "data" / "inputs").glob("*.xlsx"))
    many, few = material.new_folder("foreign"), material.new_folder("foreign-few")
    for number in range(material.count):
        for each in (many, few) if number < material.count // 10 else (many,):
            shutil.copy(published[number % len(published)], each / f"{number:04}.xlsx")
    return many, few


def _divided(name: str, usage: Usage, count: int) -> str:
    return f"{name}每张 {usage.wall / count * 1000:.1f} 毫秒：{shares(usage)}"


def _counted(folder: Path) -> str:
    found = contestant("count_pages", folder).shares
    return f"{found['files']:.0f} 个文件，{found['pages']:.0f} 页，{found['bytes'] / 1e6:.1f} MB"
