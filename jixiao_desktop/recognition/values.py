"""The values at the places of a form, as the record keeps them.

Comes in: a region, places in it. Goes out: text or amount for each, and doubts for what cannot be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType

from jixiao_desktop.document.model import Doubt
from jixiao_desktop.document.values import Value
from jixiao_desktop.errors import UserError
from jixiao_desktop.recognition.list_labels import head_of
from jixiao_desktop.recognition.places import Place, RowSlot
from jixiao_desktop.recognition.prompts import is_blank_figure
from jixiao_desktop.recognition.region import Region
from jixiao_desktop.recognition.sentences import SENTENCES
from jixiao_desktop.recognition.words import plain
from jixiao_desktop.vocabulary.characters import comparable, one_line
from jixiao_desktop.vocabulary.dates import read_date
from jixiao_desktop.vocabulary.fields import FieldType, field_type
from jixiao_desktop.vocabulary.kinds import Likelihood, Reason
from jixiao_desktop.vocabulary.money import MoneyUnit, format_amount, parse_amount

_NOTHING = frozenset({"—", "-", "--", "——", "/", "\\", "无数据", "－", "–", "…", "——-"})
_FAULTS = frozenset({"#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NULL!", "#NUM!"})
_FILLER = re.compile(r"[（(][^（()）]*[）)]")
_TICKS = frozenset({"√", "✓", "✔", "☑", "■", "●", "v", "V", "R", "是", "1", "✅", "☒", "勾", "√√", "对"})
_UNTICKED = frozenset({"", "□", "○", "☐", "否", "0", "×"})
_CHECKED = re.compile(r"[☑√✓✔■☒][ 　]*([^\s　□☐☑√✓✔■☒○]+)")
_CHECKED_BEHIND = re.compile(r"([^\s　□☐☑√✓✔■☒○、，]+?)[ 　]*[（(]?[☑√✓✔■☒][）)]?")
_BOX = re.compile(r"[ 　]*[□☐○☑√✓✔■☒]")
LONGEST_CHOICES = 500
_NUMBERED = re.compile(r"[ 　]*[0-9]{1,3}(?:[ 　]+|[ 　]*[.、．](?![0-9]))[ 　]*(?=\S)")
_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")
_SECRET_WORDS = frozenset({"涉密", "秘密", "机密", "绝密"})
_CALLED = re.compile(
    r"[ 　]*(?:三级)?指标[ 　]*[0-9０-９一二三四五六七八九十]{1,2}[ 　]*[:：.、][ 　]*(?=\S)"
)  # 指标1：
_SECRET = re.compile(r"^[（(【\[](?:涉密|秘密|机密|绝密|内部)[）)】\]]|[（(【\[](?:涉密|秘密|机密|绝密|内部)[）)】\]]$")


@dataclass
class Values:
    """``doubts`` collects what is not sure while values are read."""

    region: Region
    doubts: list[Doubt] = field(default_factory=list)

    def doubt(self, code: str, row: int, column: int, **words: object) -> None:
        cell = self.region.at(row, column)
        where = cell.address if cell else f"R{row + 1}C{column + 1}"
        message = SENTENCES.say(code, "", **words)
        self.doubts.append(Doubt(where, cell.text if cell else "", message.text))

    def doubt_whole(self, code: str, **words: object) -> None:
        """Of the whole form, not of one of its cells."""
        self.doubts.append(Doubt(reason=SENTENCES.say(code, "", **words).text))

    def single(self, places: Iterable[Place]) -> dict[str, Value]:
        """The value of each path, the first that is not blank; a different second is a doubt."""
        found: dict[str, Value] = {}
        ticked: dict[str, int] = {}
        for place in places:
            if place.choice is not None:
                if self.is_ticked(place):
                    ticked[place.path] = ticked.get(place.path, 0) + 1
                    if ticked[place.path] == 1:
                        found[place.path] = place.choice
                    else:
                        self.doubt("doubt-ticks", place.row, place.column)
                continue
            value = self.value(place)
            known = found.get(place.path)
            if known is None:
                found[place.path] = value
            elif value is not None and not same_value(known, value):
                self.doubt("doubt-twice", place.row, place.column, first=shown(known, place.unit))
        return found

    def value(self, place: Place) -> Value:
        """The value of one place; ``None`` where it is blank."""
        written = self.written(place)
        if written.strip() in _FAULTS:
            self.doubt("doubt-fault", place.row, place.column)
            return None
        kind = field_type(place.path)
        if place.unit is not None or kind is FieldType.AMOUNT:
            return self._amount(place, written)
        if kind in (FieldType.RATE, FieldType.NUMBER):
            text = one_line(written)
            return None if text in _NOTHING else text or None
        if place.path == "category":
            written = _chosen(written)
        if kind is FieldType.TEXT:
            return paragraphs(written)
        if kind in _SAID:
            said = _SAID[kind](place.path, written)
            if said is None and plain(written) not in _NOTHING | {""}:
                self.doubt("doubt-choice", place.row, place.column)
            return said
        return one_line(written) or None

    def written(self, place: Place) -> str:
        """What the cell holds between its words."""
        text = self.region.text(place.row, place.column)
        return text[len(place.before) : len(text) - len(place.after)]

    def is_ticked(self, place: Place) -> bool:
        words = plain(self.region.text(place.row, place.column))
        if words in _TICKS:
            return True
        if words not in _UNTICKED and words not in _NOTHING:
            self.doubt("doubt-tick", place.row, place.column)
        return False

    def _amount(self, place: Place, written: str) -> Decimal | None:
        text = one_line(written)
        if not plain(text) or plain(text) in _NOTHING or is_blank_figure(text):
            return None
        if _FILLER.fullmatch(text.strip()) and not any(map(str.isdigit, text)):
            return None  # （分级填报）; a figure in brackets may be a loss
        number = self._number(place)
        text = re.sub(r"[（(].*$", "", text) if text[:1].isdigit() else text
        try:
            return parse_amount(number or text, place.unit or MoneyUnit.YUAN)
        except UserError:
            self.doubt("doubt-amount", place.row, place.column)
            return None

    def _number(self, place: Place) -> str | None:
        """A number cell's exact value, whatever its format shows; only where the cell shows nothing but the number."""
        cell = self.region.at(place.row, place.column)
        if cell is None or cell.number is None or place.before or place.after or "%" in cell.text:
            return None
        if re.search(r"[^\d,.\-+\s¥￥]", cell.text):
            return None
        cents = (cell.number * (place.unit or MoneyUnit.YUAN).factor).quantize(Decimal("0.01"))
        return f"{cents / (place.unit or MoneyUnit.YUAN).factor:f}"


def paragraphs(text: str) -> str | None:
    """Paragraphs without the blanks around them; blank ones left out."""
    lines = (line.strip(" \t\r\f\v　") for line in text.split("\n"))
    return "\n".join(line for line in lines if line) or None


def without_number(names: Mapping[int, str]) -> dict[int, str]:
    """Names without the row number of the layout. A number with a point counts only if the rows count up."""
    matches = {row: _NUMBERED.match(name) for row, name in names.items()}
    pointed = {row for row, match in matches.items() if match and re.search(r"[.、．]", match[0])}
    counting = _count_up([int(number) for row in sorted(pointed) for number in re.findall(r"[0-9]+", names[row])[:1]])
    cleaned = {}
    for row, name in names.items():
        called = _CALLED.match(name)
        if called:
            cleaned[row] = name[called.end() :]
            continue
        match = matches[row]
        takes = match is not None and (row not in pointed or counting)
        cleaned[row] = name[match.end() :] if match and takes else name
    return cleaned


def _count_up(numbers: list[int]) -> bool:
    """1, 2, 3, 1, 2: each follows the one before or begins anew."""
    return len(numbers) > 1 and all(b in (a + 1, 1) for a, b in zip([0, *numbers], numbers, strict=False))


def is_secret(name: str | None) -> bool:
    """Whether a name bears the mark （涉密） at an end."""
    return _SECRET.search((name or "").strip()) is not None


def same_value(known: object, found: object) -> bool:
    """Whether two values of a field say the same: width, blanks and how a date is written do not count."""
    if isinstance(known, Decimal) or isinstance(found, Decimal):
        return known == found
    first, second = str(known), str(found)
    day = read_date(first)
    return comparable(first) == comparable(second) or (day is not None and day == read_date(second))


_SHOWN = 20  # characters of a value, enough to find it by


def shown(value: Value, unit: MoneyUnit | None = None) -> str:
    """As a doubt names a value: an amount in the unit of the form."""
    if isinstance(value, Decimal) and unit is not None:
        return f"{format_amount(value, unit)}{unit}"
    return str(value)[:_SHOWN]


def year_in(text: str) -> int | None:
    """The first year that ``text`` names."""
    found = _YEAR.search(plain(text))
    return int(found[1]) if found else None


def _is_marked(text: str) -> bool:
    """Whether a cell for a mark bears it: 是, √, 涉密."""
    words = plain(text)
    return words in _TICKS or words in _SECRET_WORDS


def _names_in(path: str, text: str) -> Value:
    """The names of a choice that ``text`` writes out: 人员保障、制度保障."""
    if path.endswith(".reasons"):
        return tuple(str(one) for one in Reason if one.label in text)
    known = head_of(text)
    if known is not None and known.name == "likelihood" and known.choice:
        return known.choice
    return next((str(one) for one in Likelihood if one.label in text), None)


# Fields of which a cell says one of few values; forms have them in cells only where a person says so.
_SAID: Mapping[FieldType | None, Callable[[str, str], Value]] = MappingProxyType(
    {
        FieldType.YEAR: lambda _, text: year_in(text),
        FieldType.FLAG: lambda _, text: _is_marked(text),
        FieldType.CHOICE: _names_in,
        FieldType.CHOICES: _names_in,
    }
)


def _chosen(text: str) -> str:
    """The ticked one of several choices in one cell: ``□一次性 ☑经常性``."""
    if len(text) > LONGEST_CHOICES or not re.search(r"[□☐○☑■☒]", text):
        return text
    before, behind = _CHECKED.search(text), _CHECKED_BEHIND.search(text)
    match = (before or behind) if _BOX.match(text) else (behind or before)
    return match[1] if match else ""


def values_of(slot: RowSlot, values: Values) -> Iterator[tuple[str, Value]]:
    """The fields of one row by name; ticks of several columns together."""
    ticks: dict[str, list[str]] = {}
    for place in slot.places:
        path = f"{slot.rows}.0.{place.path}"
        if place.choice is not None:
            if values.is_ticked(place):
                ticks.setdefault(place.path, []).append(place.choice)
        elif place.path in ("sign", "unit"):
            yield place.path, one_line(values.written(place)) or None
        else:
            yield place.path, values.value(Place(path, place.row, place.column, unit=place.unit))
    for name, chosen in ticks.items():
        if name == "likelihood" and len(chosen) > 1:
            first = next(place for place in slot.places if place.path == name)
            values.doubt("doubt-ticks", first.row, first.column)
        yield name, tuple(chosen) if name == "reasons" else chosen[0]
