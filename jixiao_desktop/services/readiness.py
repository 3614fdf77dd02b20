"""The two sheets that go with a filing: 上报前检查单 and 出错说明.

Comes in: a filing's run of the checks, and the explanations of findings. Goes out: sheets, and their A4 pages.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jixiao_desktop import __version__
from jixiao_desktop.checks.filing import FilledForm
from jixiao_desktop.checks.finding import Finding, Level
from jixiao_desktop.checks.running import Run
from jixiao_desktop.document.changes import FilingHead
from jixiao_desktop.document.documents_json import write_documents
from jixiao_desktop.layout.measuring import measure
from jixiao_desktop.layout.model import Align, Page
from jixiao_desktop.layout.pages import paginate
from jixiao_desktop.layout.sheets import Sheet, SheetCell, SheetRow, sheet_grid
from jixiao_desktop.pdf.fonts import FontSet
from jixiao_desktop.vocabulary.kinds import FundSource, Scope, Stage
from jixiao_desktop.vocabulary.money import format_amount

READINESS = "绩效填报上报前检查单"
EXPLANATIONS = "出错说明"
_READINESS_WIDTHS = (12.0, 78.0, 14.0, 26.0, 40.0)
_EXPLANATION_WIDTHS = (10.0, 50.0, 55.0, 55.0)
_MOST_LINES = 60  # more forms or findings than this never fit a page
_HASH_LENGTH = 16


@dataclass(frozen=True)
class Readiness:
    """``explanations`` are the texts of the findings that are explained and still speak of the same figures."""

    filing: FilingHead
    run: Run
    explanations: Mapping[Finding, str]

    @property
    def open(self) -> tuple[Finding, ...]:
        """Errors and warnings without explanation; hints need none."""
        return tuple(f for f in self.run.findings if f.level is not Level.HINT and f not in self.explanations)

    @property
    def content_hash(self) -> str:
        """The first digits of the SHA-256 of what the forms say: two prints with the same are of the same forms."""
        written = write_documents([form.document for form in self.run.filing.forms])
        return hashlib.sha256(written.encode()).hexdigest()[:_HASH_LENGTH]


def readiness_pages(readiness: Readiness, fonts: FontSet) -> tuple[Page, ...]:
    """One A4 page; where findings, or even forms, are too many, as many as fit and how many more there are."""
    forms = min(_MOST_LINES, len(readiness.run.filing.forms))

    def pages(lines: int) -> tuple[Page, ...]:
        """``lines`` of forms and findings, forms first."""
        return _pages(readiness_sheet(readiness, min(forms, lines), max(lines - forms, 0)), fonts)

    least, most = 1, forms + min(_MOST_LINES, len(readiness.run.findings))
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if len(pages(middle)) == 1 else (least, middle - 1)
    return pages(least)


def explanation_pages(readiness: Readiness, fonts: FontSet) -> tuple[Page, ...]:
    """The explanations, on as many pages as they take."""
    return _pages(explanation_sheet(readiness), fonts)


def readiness_sheet(readiness: Readiness, forms: int = _MOST_LINES, findings: int = _MOST_LINES) -> Sheet:
    """Forms, open and explained findings, totals, what must be signed and stamped, version and hash; no more ``forms`` and
    ``findings`` than asked for, the gravest first."""
    rows = (
        *_forms(readiness, forms),
        *_findings(readiness, findings),
        *_totals(readiness.run.filing.forms),
        *_to_sign(readiness.run.filing.forms),
        _below(f"绩效填报 {__version__}　内容校验码 {readiness.content_hash}", 5),
        _below("检查人：　　　　　　　　　　　　检查日期：", 5),
    )
    return Sheet(READINESS, _about(readiness.filing), _READINESS_WIDTHS, rows)


def explanation_sheet(readiness: Readiness) -> Sheet:
    """Every explained finding with its explanation."""
    head = SheetRow(tuple(SheetCell(text, label=True) for text in ("序号", "位置", "问题", "说明")), head=True)
    rows = [
        SheetRow(
            (SheetCell(str(number)), SheetCell(finding.where), SheetCell(finding.message), SheetCell(text)),
        )
        for number, (finding, text) in enumerate(readiness.explanations.items(), 1)
    ]
    nothing = [SheetRow((SheetCell("没有需要说明的问题", 4),))]
    signature = _below("填表人：　　　　　　　　　单位负责人签字：　　　　　　　　　（盖章）", 4)
    return Sheet(EXPLANATIONS, _about(readiness.filing), _EXPLANATION_WIDTHS, (head, *(rows or nothing), signature))


def _pages(sheet: Sheet, fonts: FontSet) -> tuple[Page, ...]:
    return paginate(measure(sheet_grid(sheet), fonts), fonts, f"{sheet.title}（续）　{sheet.subtitle}")


def _about(filing: FilingHead) -> str:
    return f"{filing.name}　{filing.year} 年度"


def _below(text: str, columns: int) -> SheetRow:
    return SheetRow((SheetCell(text, columns),), below=True)


def _head(*texts: str) -> SheetRow:
    return SheetRow(tuple(SheetCell(text, label=True) for text in texts), head=True)


def _more(count: int, what: str) -> Iterator[SheetRow]:
    if count > 0:
        yield SheetRow((SheetCell(f"另有 {count} {what}，见程序中的检查结果", 5, align=Align.LEFT),))


def _forms(readiness: Readiness, most: int) -> Iterator[SheetRow]:
    yield _head("序号", "表", "错误", "警告", "资金总额")
    forms = readiness.run.filing.forms
    for number, form in enumerate(forms[:most], 1):
        own = [finding for finding in readiness.run.findings if finding.form == form.id]
        errors = sum(finding.level is Level.ERROR for finding in own)
        warnings = [finding for finding in own if finding.level is Level.WARNING]
        explained = sum(finding in readiness.explanations for finding in warnings)
        counted = f"{len(warnings)}（已说明 {explained}）" if explained else str(len(warnings))
        cells = (str(number), _title(form), str(errors), counted, _total(form))
        yield SheetRow(
            tuple(SheetCell(text, align=Align.CENTER if at != 1 else Align.LEFT) for at, text in enumerate(cells))
        )
    yield from _more(len(forms) - most, "张表")


def _findings(readiness: Readiness, most: int) -> Iterator[SheetRow]:
    found = [finding for finding in readiness.run.findings if finding.level is not Level.HINT]
    order = (Level.ERROR, Level.WARNING)
    shown = sorted(found, key=lambda f: (order.index(f.level), f in readiness.explanations))
    yield SheetRow(
        (
            SheetCell("级别", label=True),
            SheetCell("未解决和已说明的问题", 3, label=True),
            SheetCell("说明", label=True),
        ),
        head=True,
    )
    for finding in shown[:most]:
        said = SheetCell(f"{finding.where}：{finding.message}", 3, align=Align.LEFT)
        yield SheetRow((SheetCell(finding.level.label), said, SheetCell(readiness.explanations.get(finding, ""))))
    if not shown:
        yield SheetRow((SheetCell("没有错误和警告", 5),))
    yield from _more(len(shown) - most, "条问题")


def _totals(forms: Sequence[FilledForm]) -> Iterator[SheetRow]:
    """Of each stage the whole's total and the projects'."""
    yield SheetRow(
        (SheetCell("合计", 2, label=True), SheetCell("整体支出", 2, label=True), SheetCell("项目支出合计", label=True)),
        head=True,
    )
    for stage in Stage:
        of_stage = [form for form in forms if form.document.stage is stage]
        if of_stage:
            whole, projects = (
                _sum([form for form in of_stage if form.document.scope is scope])
                for scope in (Scope.WHOLE, Scope.PROJECT)
            )
            yield SheetRow((SheetCell(stage.label, 2), SheetCell(whole, 2), SheetCell(projects)))


def _to_sign(forms: Sequence[FilledForm]) -> Iterator[SheetRow]:
    yield SheetRow((SheetCell("须签字、盖章", 5, label=True),), head=True)
    signed = sum("signature.head" in _below_paths(form) for form in forms)
    stamped = sum("盖章" in _line_words(form) for form in forms)
    told = [f"单位负责人签字 {signed} 张" if signed else "", f"盖章 {stamped} 张" if stamped else ""]
    yield SheetRow((SheetCell("，".join(filter(None, told)) or "各表没有签字、盖章的位置", 5),))


def _below_paths(form: FilledForm) -> set[str]:
    lines = (*form.definition.above, *form.definition.below)
    return {part.path for line in lines for part in line if hasattr(part, "path")}


def _line_words(form: FilledForm) -> str:
    lines = (*form.definition.above, *form.definition.below)
    return "".join(part.text for line in lines for part in line if hasattr(part, "text"))


def _title(form: FilledForm) -> str:
    return f"{form.title}（{form.document.name}）" if form.is_project and form.document.name else form.title


def _total(form: FilledForm) -> str:
    amount = form.deriving.amount(FundSource.TOTAL, "budget")
    return "" if amount is None else form.money(amount)


def _sum(forms: Sequence[FilledForm]) -> str:
    amounts = [form.deriving.amount(FundSource.TOTAL, "budget") for form in forms]
    known = [amount for amount in amounts if amount is not None]
    if not known:
        return ""
    unit = forms[0].unit
    return f"{format_amount(sum(known, Decimal(0)), unit)}{unit}"
