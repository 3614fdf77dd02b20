"""Sheets of a foreign workbook to which no row can be added without making a formula wrong.

Comes in: a workbook that was read. Goes out: these sheets, each with the formula that stands in the way: one over several sheets at
once, whose rows must stay alike, or one that belongs to several rows at once. Spreadsheets refuse the latter too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from jixiao_desktop.incoming_files import LIMITS, Limits, Package, open_package
from jixiao_desktop.xlsx.addresses import read_range
from jixiao_desktop.xlsx.package_sheets import sheets_of
from jixiao_desktop.xml_editing import Element, XmlPart

_SHOWN = 40
_QUOTED = re.compile(r"\"(?:[^\"]|\"\")*\"")
_OVER_SHEETS = re.compile(r"'((?:[^']|'')+):((?:[^']|'')+)'!|(?<![\w.])([^\W\d][\w.]*):([^\W\d][\w.]*)!")


def fixed_sheets(path: Path, limits: Limits = LIMITS) -> dict[int, str]:
    """By the number of the sheet among the tables of the file. Raises ``UserError`` (``file-*``)."""
    fixed: dict[int, str] = {}
    with open_package(path, limits) as package:
        main = package.main_part()
        sheets = sheets_of(package)
        names = [entry.name.casefold() for entry, _ in sheets]
        for number, part in enumerate([*(part for _, part in sheets), main]):
            for formula in _formulas(package, part):
                if number < len(names) and _is_of_several_rows(formula):
                    fixed.setdefault(number, _shown(formula))
                for other in _sheets_of(formula.text, names):
                    fixed.setdefault(other, _shown(formula))
    return fixed


def _formulas(package: Package, part: str) -> Iterator[Element]:
    root = XmlPart(package.name, part, package.bytes_of(part)).root
    return (one for one in root.walk() if one.name in ("f", "definedName"))


def _is_of_several_rows(formula: Element) -> bool:
    area = read_range(formula.attributes.get("ref", ""))
    several = area is not None and area[0] < area[2]
    return several and formula.attributes.get("t") in ("array", "dataTable")


def _sheets_of(formula: str, names: Sequence[str]) -> Iterator[int]:
    """The sheets over which a reference of ``formula`` reaches at once."""
    for match in _OVER_SHEETS.finditer(_QUOTED.sub('""', formula)):
        first, last = (
            (one or "").replace("''", "'").casefold() for one in (match[1] or match[3], match[2] or match[4])
        )
        if first in names and last in names:
            begin, end = sorted((names.index(first), names.index(last)))
            yield from range(begin, end + 1)


def _shown(formula: Element) -> str:
    cell = formula.parent.attributes.get("r", "") if formula.parent else ""
    return f"{cell} ={formula.text[:_SHOWN]}".strip()
