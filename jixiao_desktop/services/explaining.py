"""出错说明: a finding that may stand is explained in writing; the explanation stays with the filing.

Comes in: a book, a filing's run of the checks, what a clerk writes. Goes out: journal steps, and the explanations that still
hold: one whose figures have changed since speaks of something else, and counts no longer.
"""

from __future__ import annotations

from pathlib import Path

from jixiao_desktop.checks.finding import Finding, Level
from jixiao_desktop.checks.running import Run
from jixiao_desktop.document.changes import Explanation, SetExplanation
from jixiao_desktop.outgoing_files import file_name, write_file
from jixiao_desktop.services.checking import Purpose, check_filing
from jixiao_desktop.services.drawing import Drawing
from jixiao_desktop.services.readiness import (
    EXPLANATIONS,
    READINESS,
    Readiness,
    explanation_pages,
    readiness_pages,
)
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.store import Book


def explained(book: Book, filing: str, run: Run) -> dict[Finding, str]:
    """The findings of ``run`` that are explained, with what was written."""
    known = {(e.document, e.rule, e.path): e for e in book.explanations(filing)}
    found = ((finding, known.get(_key(finding))) for finding in run.findings)
    return {finding: e.text for finding, e in found if e is not None and e.figures == _figures(finding)}


def explain(book: Book, filing: str, finding: Finding, text: str) -> bool:
    """Keeps ``text`` as the explanation of a warning; a blank text withdraws it. False: nothing changed.

    Raises ``UserError`` for an error or a hint: the one must be repaired, the other needs no explanation.
    """
    if finding.level is not Level.WARNING:
        raise SENTENCES.error("explain-level", finding.where, level=finding.level.label)
    before = next((e for e in book.explanations(filing) if (e.document, e.rule, e.path) == _key(finding)), None)
    written = text.strip()
    after = (
        Explanation(filing, finding.form, finding.rule, finding.path, written, _figures(finding)) if written else None
    )
    if before == after:
        return False
    book.commit("出错说明" if after else "撤回出错说明", [SetExplanation(before, after)])
    return True


def readiness_of(book: Book, drawing: Drawing, filing: str) -> Readiness:
    """The filing as it would be submitted now: checked for that, with its explanations."""
    run = check_filing(book, drawing, filing, purpose=Purpose(submitting=True))
    return Readiness(book.filing(filing), run, explained(book, filing, run))


def write_sheets(book: Book, drawing: Drawing, filing: str, folder: Path) -> tuple[Path, ...]:
    """上报前检查单, and 出错说明 where something is explained, as PDF files in ``folder``."""
    from jixiao_desktop.pdf.writer import pages_to_pdf

    readiness = readiness_of(book, drawing, filing)
    sheets = [(READINESS, readiness_pages(readiness, drawing.fonts))]
    if readiness.explanations:
        sheets.append((EXPLANATIONS, explanation_pages(readiness, drawing.fonts)))
    written = []
    for title, pages in sheets:
        path = folder / file_name((str(readiness.filing.year), readiness.filing.name, title), "pdf")
        write_file(path, pages_to_pdf(pages, drawing.fonts, title))
        written.append(path)
    return tuple(written)


def _key(finding: Finding) -> tuple[str, str, str]:
    return finding.form, finding.rule, finding.path


def _figures(finding: Finding) -> str:
    """What the finding speaks of; a rule that names no figures speaks of what its sentence says."""
    return finding.figures or finding.message
