"""Copied rows of an indicator table, sorted into the groups of a form.

Comes in: the block, the form's definition, the document and its cells. Goes out: the cells and what is to be typed into them.
A row whose indicator stands in its group already goes over that one; any other fills a blank row there, or a new one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from jixiao_desktop.document.model import Document, Indicator
from jixiao_desktop.forms.definition import Definition
from jixiao_desktop.layout.levels import Group, group_names, grouped, is_own, place_of, plain_level
from jixiao_desktop.layout.model import GridCell, Seed
from jixiao_desktop.layout.slots import blank_indicator
from jixiao_desktop.recognition.copied_rows import CopiedColumn, CopiedLine, CopiedRows, read_copied_rows
from jixiao_desktop.recognition.level_names import is_level_name, kind_of_levels
from jixiao_desktop.services.sentences import SENTENCES
from jixiao_desktop.vocabulary.characters import comparable
from jixiao_desktop.vocabulary.kinds import Horizon, IndicatorKind
from jixiao_desktop.vocabulary.target_parts import TargetPart

Entry = tuple[GridCell, str]
_Key = tuple[str, str | None]  # field, and what tells the cells of one field apart: a tick, a part of the 指标值
_PARTS = {"sign": TargetPart.SIGN, "unit": TargetPart.UNIT}


def entries_by_level(
    definition: Definition,
    content: Document,
    cells: Sequence[GridCell],
    start: GridCell,
    block: Sequence[Sequence[str]],
) -> list[Entry] | None:
    """What ``block``, pasted where ``start`` stands among ``cells``, means; ``None`` if it says neither levels nor heads.

    A name of a level that the form does not have makes a group of its own behind that of the same first level. Raises
    ``UserError`` (``paste-head``, ``paste-more``, ``paste-line``) for what the form has no place for.
    """
    names = [plain_level(name) for level in definition.levels for name in (level.level1, level.level2) if name]
    copied = read_copied_rows(block, names)
    own = _owner(content, start)
    horizon = own.horizon if own is not None else Horizon.ANNUAL
    table = {} if copied is None else _columns(content, cells, horizon)
    if copied is None or not table or (own is None and all(map(_is_bare, copied.lines))):
        return None
    work = _Sorting(definition, content, cells, horizon, table, own)
    keys = work.keys(copied)
    rows = [row for line in copied.lines if (row := work.row(line, keys)) is not None]
    rows.sort(key=lambda row: work.groups.index(row.group))
    return [entry for number, row in enumerate(rows) for entry in work.entries(number, row)]


def _owner(content: Document, cell: GridCell) -> Indicator | None:
    """The indicator to whose row the cell belongs."""
    if cell.seed is not None:
        return cell.seed.row if isinstance(cell.seed.row, Indicator) else None
    rows, _, rest = (cell.path or "").partition(".")
    return content.indicators[int(rest.partition(".")[0])] if rows == "indicators" else None


def _columns(content: Document, cells: Sequence[GridCell], horizon: Horizon) -> dict[_Key, GridCell]:
    """A cell of each column in which indicators of ``horizon`` are entered, from left to right."""
    found: dict[_Key, GridCell] = {}
    for cell in sorted(cells, key=lambda cell: cell.column):
        owner = _owner(content, cell)
        if owner is not None and owner.horizon is horizon:
            found.setdefault(_key(cell), cell)
    return found


def _key(cell: GridCell) -> _Key:
    part = None if cell.part is TargetPart.NUMBER else cell.part
    return (cell.path or "").rpartition(".")[2], cell.tick or part


@dataclass
class _Sorting:
    """``placed`` are the groups with the rows that they have had so far, by the names of their levels."""

    definition: Definition
    content: Document
    cells: Sequence[GridCell]
    horizon: Horizon
    table: dict[_Key, GridCell]
    own: Indicator | None
    placed: dict[tuple[str, str], _Place] = field(default_factory=dict)

    def __post_init__(self) -> None:
        sides = next(
            (
                row.each.sides
                for row in self.definition.rows
                if row.each is not None and row.each.rows == "indicators" and self.horizon in row.each.sides
            ),
            (self.horizon,),
        )
        self.groups = list(grouped(self.definition, self.content, sides))
        shown = {group_names(group) for group in self.groups}
        hidden = (Group(one.level1, one.level2, one.kinds, sides={}) for one in self.definition.levels)
        self.groups += [group for group in hidden if group_names(group) not in shown]

    # --- columns

    def keys(self, copied: CopiedRows) -> dict[int, _Key]:
        """Which cell takes each column of the block."""
        keys = {column.at: key for column in copied.columns if (key := self._key(column)) is not None}
        if copied.named:
            for column in copied.columns:
                if column.at not in keys and _stands(copied, column.at):
                    found = column.head or next(_values(copied, column.at))
                    raise SENTENCES.error("paste-head", found=found)
            return keys
        order = list(self.table)
        order = order[order.index(("name", None)) :] if ("name", None) in order else order
        for column in copied.columns[len(order) :]:
            if _stands(copied, column.at):
                raise SENTENCES.error("paste-more", found=next(_values(copied, column.at)))
        return {column.at: key for column, key in zip(copied.columns, order, strict=False)}

    def _key(self, column: CopiedColumn) -> _Key | None:
        """Parts of the 指标值 go into the whole where the form has it in one cell."""
        if column.meaning is None:
            return None
        name = column.meaning.name
        key = ("target", str(_PARTS[name])) if name in _PARTS else (name, column.meaning.choice)
        return key if key in self.table or (name in _PARTS and ("target", None) in self.table) else None

    # --- lines

    def row(self, line: CopiedLine, keys: dict[int, _Key]) -> _Row | None:
        """The line in its group; ``None`` if nothing stands in it."""
        texts = self._texts(line, keys)
        name = texts.get(("name", None), "")
        for level in filter(None, (line.level1, line.level2)):
            if "：" in level or ":" in level or not (name.strip() or self._is_level(level)):
                raise SENTENCES.error("paste-line", f"要粘贴的第 {line.number} 行", found=level)
        return _Row(self._group(line), texts, _kind(line, self.own)) if texts else None

    def entries(self, number: int, row: _Row) -> Iterator[Entry]:
        """What is to be typed for ``row``, the ``number``-th."""
        names = group_names(row.group)
        if names not in self.placed:
            self.placed[names] = self._new_place(row.group)
        place = self.placed[names].row_for(self.content, row.texts.get(("name", None), ""), row.kind)
        for key, text in row.texts.items():
            yield self._cell(key, number, place), text

    def _texts(self, line: CopiedLine, keys: dict[int, _Key]) -> dict[_Key, str]:
        texts = {key: line.values[at] for at, key in keys.items() if at < len(line.values)}
        if not any(text.strip() for text in texts.values()):
            return {}
        for part in (TargetPart.SIGN, TargetPart.UNIT):
            if ("target", str(part)) in texts and ("target", str(part)) not in self.table:
                text, whole = texts.pop(("target", str(part))), texts.get(("target", None), "")
                texts["target", None] = text + whole if part is TargetPart.SIGN else whole + text
        return texts

    def _is_level(self, name: str) -> bool:
        return is_level_name(name) or any(comparable(name) in group_names(group) for group in self.groups)

    def _group(self, line: CopiedLine) -> Group:
        """By name, else by kind, else one of its own; without levels that of the cursor."""
        level1, level2, kind = line.level1, line.level2, _kind(line, self.own)
        if _is_bare(line) and self.own is not None:
            level1, level2 = self.own.level1, self.own.level2
        written = comparable(plain_level(level1 or "")), comparable(level2 or "")
        by_name = (one for one in self.groups if group_names(one) == written)
        by_second = (one for one in self.groups if not level1 and group_names(one)[1] == written[1] != "")
        by_kind = (one for one in self.groups if kind is not None and kind in one.kinds)
        found = next(chain(by_name, by_second, by_kind), None)
        if found is None:
            found = Group(level1 or "", level2 or "", sides={})
            self.groups.insert(place_of(self.groups, written[0], kind), found)
        return found

    def _new_place(self, group: Group) -> _Place:
        """Rows of a group without any come behind those of the groups before it."""
        blank = blank_indicator(group, self.horizon, is_own(self.definition, self.content))
        before = self.groups[: self.groups.index(group) + 1]
        last = max((row for one in before for rows in one.sides.values() for row in rows), default=-1)
        return _Place(list(group.sides.get(self.horizon, [])), blank, group.kinds, last + 1)

    def _cell(self, key: _Key, number: int, row: int | Seed) -> GridCell:
        template = self.table[key]
        if isinstance(row, Seed):
            return replace(template, row=number, path=key[0], value="", number=None, seed=row, derived=False)
        path = f"indicators.{row}.{key[0]}"
        found = next((cell for cell in self.cells if cell.path == path and _key(cell) == key), None)
        return replace(found or template, row=number, path=path, seed=None)


@dataclass(frozen=True)
class _Row:
    """What is to be typed into one row of ``group``."""

    group: Group
    texts: dict[_Key, str]
    kind: IndicatorKind | None


@dataclass
class _Place:
    """``rows`` of a group in the record that no copied row has taken; further ones come at ``position``."""

    rows: list[int]
    blank: Indicator
    kinds: tuple[IndicatorKind, ...]
    position: int

    def row_for(self, content: Document, name: str, kind: IndicatorKind | None) -> int | Seed:
        """The row of the same indicator, else one without a name, else a new one."""
        wanted = comparable(name)
        names = {row: comparable(content.indicators[row].name or "") for row in self.rows}
        same = (row for row, there in names.items() if there == wanted)
        unnamed = (row for row, there in names.items() if not there)
        found = next(chain(same, unnamed), None)
        if found is None:
            own = kind if kind in self.kinds or not self.kinds else self.blank.kind
            return Seed("indicators", self.position, replace(self.blank, kind=own))
        self.rows.remove(found)
        return found


def _is_bare(line: CopiedLine) -> bool:
    return line.level1 is None and line.level2 is None


def _kind(line: CopiedLine, own: Indicator | None) -> IndicatorKind | None:
    return own.kind if _is_bare(line) and own is not None else kind_of_levels(line.level1, line.level2)


def _values(copied: CopiedRows, at: int) -> Iterator[str]:
    return (line.values[at] for line in copied.lines if at < len(line.values) and line.values[at].strip())


def _stands(copied: CopiedRows, at: int) -> bool:
    return next(_values(copied, at), None) is not None
