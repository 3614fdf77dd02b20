"""Fields that stand in the lines around a table: 填报单位 above it, 填表人 below.

Comes in: a region. Goes out: the fields by their path, as written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from jixiao_desktop.recognition.about import is_title
from jixiao_desktop.recognition.inline import inline_fields
from jixiao_desktop.recognition.offices import office_in
from jixiao_desktop.recognition.region import Region
from jixiao_desktop.recognition.words import label_words

_DAY_OF_PAGE = frozenset({"日期", "时间"})  # of a web page, where it stands above a table
_OFFICE = "department.name"
_TOP_ROWS = 3
_LONGEST = MappingProxyType({"grade": 6, "score_total": 10})  # longer ones are notes: 90（含）—100分为优


def fields_in_lines(region: Region) -> dict[str, str]:
    """The first of each field. A signature line above the title is that of the table before; the office of a sheet holds for
    the forms on it that have no title of their own."""
    title = max((at for at, line in enumerate(region.prose) if is_title(line)), default=len(region.prose))
    found = dict(_fields(region.prose[title:], above=True))
    of_the_one_before = (
        one for one in _fields(region.prose[:title], above=True) if not one[0].startswith("signature.")
    )
    for path, value in (*_fields(region.behind), *of_the_one_before):
        found.setdefault(path, value)
    office = office_in(region.prose)
    if office:
        found.setdefault(_OFFICE, office)
    if _OFFICE not in found and not _has_title(region):
        found.update((path, value) for path, value in _fields(region.heading, above=True) if path == _OFFICE)
    return found


def _fields(lines: Iterable[str], above: bool = False) -> Iterator[tuple[str, str]]:
    """Field and value, the first of each field."""
    seen: set[str] = set()
    for line in lines:
        for one in inline_fields(line):
            path, value = one.meaning.field, line[one.start : one.end]
            if not path or not value or len(value) > _LONGEST.get(path, len(value)):
                continue
            if path in seen or (above and label_words(one.label) in _DAY_OF_PAGE):
                continue
            seen.add(path)
            yield path, value


def _has_title(region: Region) -> bool:
    top = (
        cell.text.split("\n")[0]
        for row in region.filled(region.first, region.last + 1)[:_TOP_ROWS]
        for cell in region.row_cells(row)
    )
    return any(map(is_title, (*region.prose, *top)))
