"""Our checks of one filing of 20 projects with 30 indicators each: at first, again from memory, and after one edit.

``python -m tests.benchmarks.our_checks``; prints the seconds of its steps, of the edits and repetitions the median.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import cycle
from statistics import median

from jixiao_desktop.checks.filing import Filing, FilledForm
from jixiao_desktop.checks.running import check
from jixiao_desktop.document.documents_json import read_documents
from jixiao_desktop.document.model import Document, Indicator
from jixiao_desktop.document.values import with_value
from jixiao_desktop.forms.catalogue import load_catalogue
from jixiao_desktop.resource_files import resource_path
from tests.benchmarks.processes import TOP

_PUBLISHED = ("yuanjiang-2024-docx.json", "suining-2023-xlsx.json", "korla-2020-xlsx.json", "panzhihua-2020-docx.json")
_FORM = "hunan-project-target"
_PROJECTS, _ROWS, _ROUNDS = 20, 30, 9
_CHARACTERS = ord("一")  # from here on Chinese characters follow one upon another


def _filing() -> Filing:
    """Projects of the published kind; no two rows are alike, so that nothing is remembered by chance."""
    definition = load_catalogue([resource_path("forms")]).definitions[_FORM]
    documents = list(_published())
    projects = cycle([document for document in documents if document.name])
    rows = cycle([row for document in documents for row in document.indicators])
    forms = []
    for number in range(_PROJECTS):
        varied = tuple(_varied(next(rows), number, at) for at in range(_ROWS))
        document = replace(next(projects), form=_FORM, name=f"第{number}个项目", indicators=varied)
        forms.append(FilledForm(str(number), str(number), definition, document))
    return Filing(tuple(forms))


def _published() -> Iterator[Document]:
    for name in _PUBLISHED:
        yield from read_documents((TOP / "tests" / "data" / "documents" / name).read_text("utf-8"), name)


def _varied(row: Indicator, number: int, at: int) -> Indicator:
    """Every name is its own, and every second value."""
    own = f"第{chr(_CHARACTERS + number * _ROWS + at)}片区"
    return replace(row, name=f"{own}{row.name}", target=f"≥{number * _ROWS + at + 1}次" if at % 2 else row.target)


def _edited(filing: Filing, number: int) -> Filing:
    form = filing.forms[number]
    edited = replace(form, document=with_value(form.document, "indicators.4.target", f"≥{number + 100}次"))
    return replace(filing, forms=(*filing.forms[:number], edited, *filing.forms[number + 1 :]))


def _anew(filing: Filing) -> Filing:
    """The same forms, of which nothing is known yet."""
    return replace(filing, forms=tuple(replace(form) for form in filing.forms))


def _seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def main() -> None:
    filing = _filing()
    steps = {"first": _seconds(lambda: check(filing))}
    steps["again"] = median(_seconds(lambda: check(_anew(filing))) for _ in range(_ROUNDS))
    before = check(filing)
    edits = (_edited(filing, number) for number in range(_ROUNDS))
    steps["edit"] = median(_seconds(lambda edited=edited: check(edited, before)) for edited in edits)  # type: ignore[misc]
    print(json.dumps({**steps, "findings": len(before.findings)}))


if __name__ == "__main__":
    main()
