"""What was understood of a foreign form, cell by cell, in words.

Comes in: a form that was read. Goes out: a list of fields with their values and the cell each is from, doubts first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from jixiao_desktop.document.values import single_paths, value_at
from jixiao_desktop.recognition.anchors import CELL, COLUMN, LEVEL, is_of_row, square_of
from jixiao_desktop.recognition.meanings import HEADS, NOTHING, meant
from jixiao_desktop.recognition.places import Correction, Place, RowSlot
from jixiao_desktop.recognition.recognising import Recognised
from jixiao_desktop.recognition.region import Square
from jixiao_desktop.recognition.sentences import SENTENCES as RECOGNITION
from jixiao_desktop.recognition.values import Values
from jixiao_desktop.services.comparing import words_of
from jixiao_desktop.services.import_batch import ReadForm
from jixiao_desktop.vocabulary.field_labels import column_label, label_of
from jixiao_desktop.vocabulary.kinds import Horizon, IndicatorKind, Likelihood, Reason
from jixiao_desktop.vocabulary.money import MoneyUnit

_ABOUT_THE_FILE = frozenset({"source", "form", "secret"})
_UNKNOWN = RECOGNITION.say("doubt-unknown").text
_PARTS = {"sign": "运算符", "unit": "计量单位"}  # columns of some layouts, joined into one field


@dataclass(frozen=True)
class Understood:
    """One value, or one doubt: its ``field`` in words, and the upper left square of its cell, ``None`` where it is from the
    lines around the table or of the whole form."""

    field: str
    value: str
    square: Square | None = None
    doubt: str = ""

    @property
    def is_unknown(self) -> bool:
        """Whether nobody knows what the cell is; it stays out."""
        return self.doubt == _UNKNOWN


def understood(form: ReadForm) -> tuple[Understood, ...]:
    """Doubts, then what the whole form says, then its cells from top to bottom."""
    if form.recognised is None:
        return tuple(_of_document(form, frozenset()))
    one = form.recognised
    at_squares = cell_fields(one)
    doubts, values = _doubts(form, one), _values(one)
    doubtful = {doubt.square for doubt in doubts}
    cells = [
        Understood(field, values[square], square)
        for square, field in at_squares.items()
        if square not in doubtful and values[square]
    ]
    paths = frozenset(place.path for place in one.places)
    named = [replace(d, field=at_squares.get(d.square, "")) if d.square else d for d in doubts]
    return (*named, *_of_document(form, paths), *sorted(cells, key=lambda each: each.square or (0, 0)))


def cell_fields(form: Recognised) -> Mapping[Square, str]:
    """For each cell that was understood, what it was understood as: 项目名称, 第2条指标的指标值."""
    found: dict[Square, list[str]] = {}
    for place in form.places:
        found.setdefault(square_of(form, place), []).append(label_of(place.path))
    counts: dict[str, int] = {}
    for slot in form.slots:
        number = counts[slot.rows] = counts.get(slot.rows, 0) + 1
        for place in slot.places:
            found.setdefault(square_of(form, place), []).append(_label_in_row(slot, place, number))
        for place in slot.heads:
            found.setdefault(square_of(form, place), []).append(column_label(f"{slot.rows}.0.{place.path}"))
    return {square: "、".join(dict.fromkeys(labels)) for square, labels in found.items()}


def _label_in_row(slot: RowSlot, place: Place, number: int) -> str:
    part = _PARTS.get(place.path)
    return label_of(f"{slot.rows}.{number - 1}.{place.path}") if part is None else f"第{number}条指标的{part}"


def field_words(path: str) -> str:
    """What a cell was said to be, in words: ``indicator.target`` as 指标的指标值."""
    said = meant(path)
    if said is None:
        return "不导入"
    if said.rows is None:
        return label_of(path)
    own = f"{label_of(said.rows)}的{short_words(path)}"
    return f"实施期{own}" if said.horizon is Horizon.MIDTERM else own


def short_words(path: str) -> str:
    """The same without the list or the line of funds that the field belongs to: 指标值; of one of several values that."""
    said = meant(path)
    if said is None or said.rows is None:
        return column_label(path)
    name = _PARTS.get(said.name) or column_label(f"{said.rows}.0.{said.name}")
    return f"{name}：{_choice(said.choice)}" if said.choice else name


def correction_words(form: Recognised, correction: Correction) -> str:
    """What was said of which cell: “归口科室”旁边的格 → 实施单位."""
    kind, *words = correction.anchor.split(" ")
    said = "不导入" if correction.path == NOTHING else field_words(correction.path)
    if kind in (COLUMN, LEVEL):
        named = f"“{words[-1]}”"
        return (
            f"{named}{'一列' if kind == COLUMN else ''} → {said}"
            if words[-1]
            else f"第 {int(words[0]) + 1} 列 → {said}"
        )
    if kind == CELL:
        label = next((word for word in words[1:-1] if word), "")
        return f"“{label}”的格 → {said}" if label else f"没有标题的格 → {said}"
    cell = form.region.at(int(words[1]), int(words[0]))
    where = cell.address if cell else f"R{int(words[1]) + 1}C{int(words[0]) + 1}"
    return f"{where} 所在行 → {said}" if is_of_row(correction.anchor) else f"{where} 这一格 → {said}"


def doubtful_cells(form: ReadForm) -> Mapping[Square, str]:
    """The reasons by the cell that is not sure."""
    doubts = _doubts(form, form.recognised) if form.recognised else []
    found: dict[Square, str] = {}
    for one in doubts:
        if one.square is not None:
            found[one.square] = f"{found[one.square]}；{one.doubt}" if one.square in found else one.doubt
    return found


def _doubts(form: ReadForm, one: Recognised) -> list[Understood]:
    addresses = {cell.address: (cell.row, cell.column) for cell in one.region.cells}
    found = []
    for doubt in form.doubts:
        found.append(Understood("", doubt.text or "", addresses.get(doubt.where or ""), doubt.reason or ""))
    return found


def _of_document(form: ReadForm, elsewhere: frozenset[str]) -> Iterator[Understood]:
    """What stands around the table: the year, the department, the signature."""
    document = form.document
    unit = MoneyUnit(document.unit) if document.unit in tuple(MoneyUnit) else MoneyUnit.TEN_THOUSAND_YUAN
    for path in single_paths(document):
        value = value_at(document, path)
        if path not in elsewhere and path not in _ABOUT_THE_FILE and (words := words_of(value, unit)):
            yield Understood(label_of(path), words)


def _values(one: Recognised) -> Mapping[Square, str]:
    """What is taken of each cell, in the unit that the form prints."""
    values, said = Values(one.region), dict[Square, dict[str, None]]()
    named = [(place, place.path) for place in one.places]
    named += [(p, f"{slot.rows}.0.{p.path}") for slot in one.slots for p in (*slot.places, *slot.heads)]
    for place, path in named:
        said.setdefault(square_of(one, place), {})[_said(values, place, path)] = None
    return {square: "、".join(words for words in each if words) for square, each in said.items()}


def _said(values: Values, place: Place, path: str) -> str:
    if place.choice is not None:
        return _choice(place.choice) if values.is_ticked(place) else ""
    if place.path in (*_PARTS, *HEADS) and path != place.path:
        return values.written(place).strip()
    return words_of(values.value(replace(place, path=path)), place.unit or MoneyUnit.TEN_THOUSAND_YUAN)


def _choice(choice: str) -> str:
    for kind in (Reason, Likelihood, IndicatorKind):
        if choice in tuple(kind):
            return kind(choice).label
    return choice
