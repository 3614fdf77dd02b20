"""``jixiao check``: the findings of a book or of filled forms, one a line or as JSON."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jixiao_desktop.checks.finding import Finding
from jixiao_desktop.checks.running import Run
from jixiao_desktop.cli.output import print_files, print_json, say
from jixiao_desktop.errors import Message
from jixiao_desktop.outgoing_files import make_folder
from jixiao_desktop.services.books import SUFFIX, open_book
from jixiao_desktop.services.checking import Purpose, check_documents, check_filing, no_findings_where
from jixiao_desktop.services.drawing import Drawing, open_drawing
from jixiao_desktop.services.explaining import explained, write_sheets
from jixiao_desktop.services.importing import files_of, reader_doubts
from jixiao_desktop.services.reading_files import FileReader


@dataclass(frozen=True)
class _Line:
    """A finding with the file it is in."""

    file: str
    finding: Finding
    run: Run
    explanation: str = ""

    def as_json(self) -> dict[str, Any]:
        finding, form = self.finding, next(f for f in self.run.filing.forms if f.id == self.finding.form)
        return {
            "rule": finding.rule,
            "level": str(finding.level),
            "file": self.file,
            "form": form.definition.id,
            "project": form.document.name,
            "field": finding.path,
            "where": finding.where,
            "message": finding.message,
            "remedy": finding.remedy,
            "explained": bool(self.explanation),
        }

    def as_text(self) -> str:
        finding = self.finding
        level = "已说明" if self.explanation else finding.level.label
        return f"{level}\t{self.file}：{finding.where}：{finding.message}，{finding.remedy}。（{finding.rule}）"


def check(arguments: Namespace) -> int:
    """0: nothing is open; 1: findings that are not explained."""
    drawing = open_drawing()
    purpose = Purpose(submitting=arguments.submitting, public=arguments.public)
    lines: list[_Line] = []
    messages: list[Message] = []
    with FileReader(drawing.catalogue) as reader:
        for path in arguments.files:
            if path.suffix.lower() == SUFFIX:
                lines += _of_book(path, drawing, purpose)
            else:
                found, unread = _of_file(reader, path, drawing, purpose)
                lines += found
                messages += unread
    if arguments.sheets is not None:
        make_folder(arguments.sheets)
        books = [path for path in arguments.files if path.suffix.lower() == SUFFIX]
        print_files([file for path in books for file in _sheets(path, drawing, arguments.sheets)])
    elif arguments.json:
        print_json({"findings": [line.as_json() for line in lines]})
    else:
        for line in lines:
            print(" ".join(line.as_text().split("\n")))
    say(messages)
    return 1 if messages or any(not line.explanation for line in lines) else 0


def _of_book(path: Path, drawing: Drawing, purpose: Purpose) -> Iterator[_Line]:
    with open_book(path, read_only=True) as book:
        for filing in book.filings():
            run = check_filing(book, drawing, filing.filing, purpose=purpose)
            texts = explained(book, filing.filing, run)
            yield from (_Line(path.name, finding, run, texts.get(finding, "")) for finding in run.findings)


def _sheets(path: Path, drawing: Drawing, folder: Path) -> Iterator[Path]:
    """上报前检查单 and 出错说明 of every year of a book."""
    with open_book(path, read_only=True) as book:
        for filing in book.filings():
            yield from write_sheets(book, drawing, filing.filing, folder)


def _of_file(
    reader: FileReader, path: Path, drawing: Drawing, purpose: Purpose
) -> tuple[list[_Line], tuple[Message, ...]]:
    found = reader.read(path)
    documents = found.documents
    runs, messages = check_documents(documents, drawing, purpose)
    if not runs:
        raise no_findings_where(messages)
    sources = {str(at): document.source or path.name for at, document in enumerate(documents)}
    lines = [_Line(sources[finding.form], finding, run) for run in runs for finding in run.findings]
    return lines, (*found.warnings, *reader_doubts(documents, files_of(path.name, documents)), *messages)
