"""The two released forms with published records, cell by cell and box by box, as text that a person can compare.

After a change that is meant, ``WRITE_GOLDEN=1 pytest tests/layout/test_golden.py`` writes the files anew; read what differs.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jixiao_desktop.document.model import Document
from jixiao_desktop.forms.definition import Definition
from tests.layout.samples import PROJECT, WHOLE, Laid, laid, published

_GOLDEN = Path(__file__).parent / "golden"
_WHOLE_RECORD, *_, _PROJECT_RECORD = published("yuanjiang-2024-docx")


def _cell_list(document: Laid) -> str:
    """``row,column rows×columns align text path`` for every cell."""
    lines = [
        f"{cell.row},{cell.column} {cell.rows}×{cell.columns} {cell.align} [{cell.text}] {cell.path or ''}"
        f"{' +' + cell.seed.rows if cell.seed else ''}"
        for cell in document.grid.cells
    ]
    return _text(lines)


def _page_list(document: Laid) -> str:
    """``page x y width height lines`` for every box, and what stands in the margins."""
    lines = []
    for page in document.pages:
        lines += [
            f"{page.number} {cell.x:.1f} {cell.y:.1f} {cell.width:.1f} {cell.height:.1f} "
            f"[{chr(10).join(line.text for line in cell.lines)}]"
            for cell in page.cells
        ]
        lines += [f"{page.number} {mark.x:.1f} {mark.y:.1f} [{mark.text}]" for mark in page.marks]
    return _text(lines)


def _text(lines: list[str]) -> str:
    return "".join(f"{line.rstrip().replace(chr(10), '⏎')}\n" for line in lines)


@pytest.mark.parametrize(
    ("form", "record"), [(WHOLE, _WHOLE_RECORD), (PROJECT, _PROJECT_RECORD)], ids=["whole", "project"]
)
def test_released_forms_look_as_they_did(form: Definition, record: Document) -> None:
    document = laid(form, record, running_head="沅江市　绩效目标表")
    for kind, found in (("cells", _cell_list(document)), ("pages", _page_list(document))):
        file = _GOLDEN / f"{form.id}-{kind}.txt"
        if os.environ.get("WRITE_GOLDEN"):
            _GOLDEN.mkdir(exist_ok=True)
            file.write_text(found, encoding="utf-8", newline="\n")
        assert found == file.read_text(encoding="utf-8")
