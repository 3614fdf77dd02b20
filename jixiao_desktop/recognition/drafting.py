"""A definition drafted from a blank form that somebody sent.

Comes in: a region that holds a form. Goes out: the TOML of a definition, with a comment for everything that is left to be completed
by hand. It reads without mistakes; the lines above and below the table are taken into it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from jixiao_desktop.recognition.about import About, is_title
from jixiao_desktop.recognition.draft_grid import DraftGrid, words
from jixiao_desktop.recognition.inline import inline_fields, unit_in
from jixiao_desktop.recognition.recognising import understand
from jixiao_desktop.recognition.region import Region
from jixiao_desktop.recognition.words import plain
from jixiao_desktop.vocabulary.kinds import Scope, Stage
from jixiao_desktop.vocabulary.money import MoneyUnit

_YEAR = re.compile(r"(?:(?:19|20)[0-9]{2}|(?<![ 　_＿])[ 　_＿]{2,}|(?<=[（(]))[ ]?(?=年)")
_YEAR_LINE = re.compile(r"[（(]?\s*(?:(?:19|20)[0-9]{2}\s*|[_＿][\s_＿]*)?年度?\s*[)）]?")
_NOTE = re.compile(r"(?:注|备注|说明|填表说明|填报说明)[:：1一.]")
_UNIT_LABEL = re.compile(r"([（(])(元|百元|万元|亿元)([)）])")


@dataclass(frozen=True)
class Draft:
    """``text`` is the TOML of the definition ``id``; ``open_ends`` is what is left to do, as its comments say it."""

    id: str
    text: str
    open_ends: tuple[str, ...]


@dataclass(frozen=True)
class _Frame:
    """What stands around the table: its lines, and the first and last row of the table."""

    first: int
    last: int
    title: str = ""
    subtitle: str = ""
    top: str = ""
    above: str = ""
    below: str = ""
    notes: tuple[str, ...] = ()


def drafted(region: Region, id_of: Callable[[About], str]) -> Draft | None:
    """The form's draft; ``id_of`` gives its id by what it is about; ``None`` if the region holds no form."""
    understood = understand(region)
    if understood is None:
        return None
    what, taken, (table, *_) = understood
    id_ = id_of(what)
    frame = _frame(region, table.first, table.end)
    grid = DraftGrid(region, taken, table, frame.first, frame.last, what.stage)
    unit = what.units[0] if what.units else MoneyUnit.TEN_THOUSAND_YUAN
    lines, levels = [_with_unit(line, unit, grid.open_ends) for line in grid.lines()], list(grid.levels())
    named = any(place.path == "name" for place in taken.places)
    scope = what.scope or (Scope.PROJECT if named else Scope.WHOLE)
    for known, sentence in (
        (what.stage, "没有看出是目标、监控还是自评，请核对 stage"),
        (what.scope, "没有看出是整体支出还是项目支出，请核对 scope"),
        (frame.title, "没有找到标题，请改 title"),
        (what.units, "没有写金额单位，请核对 unit"),
    ):
        if not known:
            grid.open_ends.append(sentence)
    header = {
        "id": id_,
        "title": frame.title or words(region.table.name) or "绩效表",
        "subtitle": frame.subtitle,
        "top": frame.top,
        "stage": str(what.stage or Stage.TARGET),
        "scope": str(scope),
        "region": "本县",
        "unit": str(unit),
        "above": frame.above,
        "below": frame.below,
        "notes": "\n".join(frame.notes),
    }
    open_ends = tuple(dict.fromkeys(grid.open_ends))
    return Draft(id_, "\n".join(_toml(header, grid, lines, levels, open_ends)) + "\n", open_ends)


def _toml(
    header: dict[str, str], grid: DraftGrid, lines: Sequence[str], levels: Sequence[str], open_ends: Sequence[str]
) -> Iterator[str]:
    yield "# 由空表起草，请对照原表核对后使用"
    yield from (f"# 待补：{' '.join(sentence.split())}" for sentence in open_ends)
    for key, value in header.items():
        if value:
            yield f"{key} = {json.dumps(value, ensure_ascii=False)}"
    if grid.is_landscape:
        yield "landscape = true"
    yield f"widths = [{', '.join(f'{width:g}' for width in grid.widths())}]"
    if levels:
        yield "levels = '''"
        yield from levels
        yield "'''"
    yield "grid = '''"
    yield from lines
    yield "'''"


def _with_unit(line: str, unit: MoneyUnit, open_ends: list[str]) -> str:
    """A label may say no other money unit than the form's."""

    def changed(match: re.Match[str]) -> str:
        if match[2] == unit:
            return match[0]
        open_ends.append(f"有的栏目写的是“{match[2]}”，表的单位是“{unit}”，一张表只能有一种金额单位，请核对")
        return f"{match[1]}以{match[2]}计{match[3]}"

    return _UNIT_LABEL.sub(changed, line)


def _frame(region: Region, head: int, end: int) -> _Frame:
    """The lines above, and which rows they take; rows below the indicators that hold nothing but the signature line or notes."""
    above = [*region.prose]
    first = region.first
    while first < head and (texts := _line_of(region, first)) is not None:
        above += texts
        first += 1
    last = next((row - 1 for row in range(end + 1, region.last + 1) if _begins_notes(region, row)), region.last)
    below = [cell.text for row in range(last + 1, region.last + 1) for cell in region.row_cells(row) if cell.is_filled]
    notes = [line for line in below if not inline_fields(line)]
    while last > end and (texts := _line_of(region, last)) is not None:
        below[:0] = texts
        last -= 1
    below += region.behind
    titles = [line for text in above for line in text.split("\n") if is_title(line)]
    years = [line for text in above for line in text.split("\n") if _YEAR_LINE.fullmatch(line.strip())]
    tops = [line for line in above if plain(line).startswith("附")]
    return _Frame(
        first,
        last,
        title=_with_year(words("".join(titles[-1:]))),
        subtitle=_with_year(words("".join(years[:1]))),
        top=words("".join(tops[:1])),
        above=_sides([line for line in above if line not in titles]),
        below=_sides([line for line in below if line not in notes]),
        notes=tuple(line.strip() for line in notes),
    )


def _begins_notes(region: Region, row: int) -> bool:
    """Whether the rows from here on hold the form's own notes: 注：…, over the whole width."""
    cells = region.row_cells(row)
    return len(cells) == 1 and cells[0].columns * 2 > region.columns and _NOTE.match(plain(cells[0].text)) is not None


def _line_of(region: Region, row: int) -> list[str] | None:
    """The texts of a row that is no row of the table: a title, a year, 附件2, a note, or labels each with its value in one cell."""
    cells = region.row_cells(row)
    texts = [cell.text for cell in cells if cell.is_filled]
    if any(cell.rows > 1 and plain(cell.text) for cell in cells):
        return None
    return texts if all(_is_line(text) for text in texts) else None


def _is_line(text: str) -> bool:
    first = text.split("\n")[0]
    title = is_title(first) or _YEAR_LINE.fullmatch(first.strip()) or _NOTE.match(plain(text))
    found = inline_fields(text)
    signs = any((one.meaning.field or "").startswith(("signature.", "department.name")) for one in found)
    return bool(title) or plain(text).startswith("附") or signs or _is_unit_line(text)


def _is_unit_line(text: str) -> bool:
    return plain(text).startswith(("单位:", "金额单位:")) and unit_in(text) is not None


def _sides(lines: Sequence[str]) -> str:
    """Lines with their fields, parted by bars: 填报单位：（盖章）{department.name} | 单位：{unit}."""
    parts: list[str] = []
    for line in lines:
        found = [one for one in inline_fields(line) if one.meaning.field and not one.meaning.is_fund]
        starts = [0, *(line.rfind(one.label, 0, one.start) for one in found[1:]), len(line)]
        for number, one in enumerate(found):
            before, behind = line[starts[number] : one.start], line[one.end : starts[number + 1]]
            parts.append(f"{words(before).strip()}{{{one.meaning.field}}}")
            if _is_unit_line(behind.strip()):
                parts.append("单位：{unit}")
        if not found and _is_unit_line(line):
            parts.append("单位：{unit}")
    return " | ".join(dict.fromkeys(parts))


def _with_year(text: str) -> str:
    return _YEAR.sub("{year}", text, count=1)
